package th.sala.ticketing.macro;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.CustomerView;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.template.Filling;
import th.sala.ticketing.template.Particle;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** What the places of a text are filled with for one ticket and one agent. */
@Singleton
class Fillings {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final long INVENTED_NUMBER = 12_345_678L;

    private final CustomerDesk customers;
    private final TicketDesk tickets;
    private final Staff staff;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    Fillings(CustomerDesk customers, TicketDesk tickets, Staff staff, Profiles profiles, Clock clock) {
        this.customers = customers;
        this.tickets = tickets;
        this.staff = staff;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** By language. The customer is looked at once. */
    Function<String, Filling> of(Caller caller, TicketHead ticket) {
        String name =
                customers.view(caller, ticket.customer(), ticket.number()).fold(Fillings::clearName, refusal -> null);
        LocalDate opened = tickets.get(caller, ticket.number())
                .fold(TicketView::createdAt, refusal -> Instant.EPOCH)
                .atZone(BANGKOK)
                .toLocalDate();
        return language -> filling(caller, language, name, ticket.number(), opened, ticket.team());
    }

    Filling invented(Caller caller, String language) {
        String team = caller.teams().stream().sorted().findFirst().orElse(null);
        return filling(caller, language, "นางสาวสุดา ตัวอย่าง", INVENTED_NUMBER, today(), team);
    }

    private Filling filling(Caller caller, String language, String name, long number, LocalDate opened, String team) {
        Profile profile = profiles.of(caller.user());
        return new Filling(
                language,
                name,
                String.valueOf(number),
                opened,
                teamName(team, language),
                Optional.ofNullable(profile.nickname()).orElseGet(() -> firstName(caller.user())),
                Particle.of(profile.particle()).orElse(Particle.NONE),
                today());
    }

    /** A masked name fills nothing. */
    private static String clearName(CustomerView view) {
        return view.identities().stream()
                .filter(identity -> identity.field().equals("name"))
                .flatMap(identity -> Optional.ofNullable(identity.value()).stream())
                .findFirst()
                .orElse(null);
    }

    private String teamName(String key, String language) {
        return staff.teams().stream()
                .filter(team -> team.key().equals(key))
                .map(team -> "en".equals(language) ? team.nameEn() : team.name())
                .findFirst()
                .orElse(null);
    }

    private String firstName(String user) {
        return staff.agent(user)
                .map(agent -> agent.displayName().strip().split(" ", 2)[0])
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BANGKOK);
    }
}
