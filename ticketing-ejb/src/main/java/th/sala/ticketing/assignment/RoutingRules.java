package th.sala.ticketing.assignment;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * By which figures work is given out. Each method is one transaction; changing is audited. Values out of range are refused
 * as {@code INVALID} with {@code unusable-routing} and a line for each; what is not there as {@code NOT_FOUND} with
 * {@code unknown-routing}.
 */
public interface RoutingRules {

    RoutingSheet read();

    Outcome<TeamRouting> team(Caller caller, TeamRouting wanted);

    Outcome<ChannelWeight> channel(Caller caller, ChannelWeight wanted);

    Outcome<AgentRoom> agent(Caller caller, AgentRoom wanted);

    Outcome<AccountSkill> account(Caller caller, AccountSkill wanted);

    /** All of them. Channels without a row weigh 2. */
    record RoutingSheet(
            List<TeamRouting> teams,
            List<ChannelWeight> channels,
            List<AgentRoom> agents,
            List<AccountSkill> accounts) {}

    /**
     * How a team comes to its work.
     *
     * @param team key
     * @param routing {@code queue}: its people take it; {@code automatic}: it is given out
     * @param giveBackMinutes 1 to 1440; offline for longer, an agent gives back what is not begun
     * @param giveBackHours 1 to 720; away for longer, for whatever reason, an agent gives back what is not begun and what
     *     waits for an answer; null for never
     * @param calendar name of a calendar; nobody is given work while it is closed; null for at any time
     */
    record TeamRouting(String team, String routing, Integer giveBackMinutes, Integer giveBackHours, String calendar) {}

    /** @param weight points of one ticket of the channel, 1 to 100 */
    record ChannelWeight(String channel, Integer weight) {}

    /**
     * How much and what an agent is given.
     *
     * @param user user name
     * @param capacity points in hand at most, 0 to 100
     * @param languages {@code th}, {@code en}
     * @param skills codes of at most 40 letters, digits and hyphens, 20 at most
     */
    record AgentRoom(String user, Integer capacity, List<String> languages, List<String> skills) {}

    /**
     * What the tickets of an account ask of who works on them.
     *
     * @param account address of ours, as the channel names it
     * @param skill code; null for none
     */
    record AccountSkill(String channel, String account, String skill) {}
}
