package th.sala.ticketing.chat;

/**
 * Where a guest stands.
 *
 * @param ticket number of their ticket; null while they have none
 * @param state {@code none}, {@code waiting} before a colleague takes it up, {@code talking}, or {@code ended}
 * @param teamTh name of the team that answers
 * @param agent first name of who answers; null while nobody does
 * @param agents how many colleagues of the team have the console open
 * @param position place in the queue, 1 for the next; null unless waiting
 * @param open whether people answer at this hour
 */
public record GuestStanding(
        Long ticket,
        String state,
        String teamTh,
        String teamEn,
        String agent,
        int agents,
        Integer position,
        boolean open) {}
