package th.sala.ticketing.chat;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.PendingMessages;
import th.sala.ticketing.reply.FileLinks;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class ServingGuests implements GuestChats {
    private final GuestLines lines;
    private final PendingMessages pending;
    private final Standings standings;
    private final Presences presences;
    private final FileLinks links;
    private final Withdrawals withdrawals;
    private final TicketRegister tickets;
    private final FeedWriter feed;
    private final SubjectRegister register;
    private final Clock clock;

    /** For the container's proxy. */
    public ServingGuests() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ServingGuests(
            GuestLines lines,
            PendingMessages pending,
            Standings standings,
            Presences presences,
            FileLinks links,
            Withdrawals withdrawals,
            TicketRegister tickets,
            FeedWriter feed,
            SubjectRegister register,
            Clock clock) {
        this.lines = lines;
        this.pending = pending;
        this.standings = standings;
        this.presences = presences;
        this.links = links;
        this.withdrawals = withdrawals;
        this.tickets = tickets;
        this.feed = feed;
        this.register = register;
        this.clock = clock;
    }

    /** What waits is read first: if it becomes a line meanwhile, it is found there. */
    @Override
    public List<GuestLine> history(String guest, int limit) {
        String key = key(guest);
        List<GuestLine> waiting = pending.from(GuestHandle.CHANNEL, key).stream()
                .map(GuestLine::waiting)
                .toList();
        List<GuestLine> told = lines.newest(key, limit);
        Set<String> shown =
                told.stream().map(GuestLine::clientId).filter(Objects::nonNull).collect(Collectors.toSet());
        return Stream.concat(
                        told.stream().map(this::whole),
                        waiting.stream().filter(line -> !shown.contains(line.clientId())))
                .toList();
    }

    @Override
    public List<GuestLine> unconfirmed(String guest) {
        return lines.unconfirmed(key(guest)).stream().map(this::whole).toList();
    }

    /** The guest alone reads the link that takes a withdrawal back. */
    private GuestLine whole(GuestLine line) {
        return line.by().equals("hub") && line.text().contains(LateWords.PLACE)
                ? withdrawals
                        .undoOf(line.id())
                        .map(undo -> line.saying(line.text().replace(LateWords.PLACE, undo)))
                        .orElse(line)
                : line;
    }

    @Override
    public void received(String guest, Collection<UUID> seen) {
        lines.confirm(key(guest), seen).stream()
                .distinct()
                .flatMap(ticket -> tickets.head(ticket).stream())
                .forEach(ticket -> feed.append("delivery-changed", ticket.id(), ticket.number(), ticket.team()));
    }

    @Override
    public Optional<String> link(String guest, UUID file) {
        return lines.file(key(guest), file).map(sent -> links.issue(sent.message(), sent.blob()));
    }

    @Override
    public GuestStanding standing(String guest, Desk desk) {
        return standings.of(key(guest), desk);
    }

    @Override
    public String key(String guest) {
        return GuestHandle.key(register, guest);
    }

    @Override
    public Map<UUID, Set<String>> concerned(Collection<UUID> of) {
        return standings.concerned(of);
    }

    @Override
    public void present(Collection<String> keys) {
        presences.guests(keys, clock.instant().plus(Presences.GOOD_FOR));
    }

    @Override
    public void came(String guest) {
        present(List.of(key(guest)));
        tell(guest, "guest-present");
    }

    @Override
    public void left(String guest) {
        presences.guests(List.of(key(guest)), clock.instant());
        tell(guest, "guest-left");
    }

    @Override
    public void typing(String guest) {
        tell(guest, "guest-typing");
    }

    private void tell(String guest, String what) {
        standings
                .ticket(key(guest))
                .ifPresent(ticket -> feed.append(what, ticket.id(), ticket.number(), ticket.team()));
    }
}
