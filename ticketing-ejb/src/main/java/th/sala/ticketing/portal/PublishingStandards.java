package th.sala.ticketing.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.sala.ticketing.portal.ServiceStandard.Hours;
import th.sala.ticketing.portal.ServiceStandard.Target;
import th.sala.ticketing.reply.OpeningWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.sla.CalendarDesk;
import th.sala.ticketing.sla.CalendarSheet;
import th.sala.ticketing.sla.PolicyDesk;
import th.sala.ticketing.sla.PolicySheet;

@Stateless
public class PublishingStandards implements ServiceStandards {
    private static final StandardWords THAI = new StandardWords(Texts.of("th"));
    private static final StandardWords ENGLISH = new StandardWords(Texts.of("en"));

    private final PolicyDesk policies;
    private final CalendarDesk calendars;

    /** For the container's proxy. */
    public PublishingStandards() {
        this(null, null);
    }

    @Inject
    public PublishingStandards(PolicyDesk policies, CalendarDesk calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    @Override
    public List<ServiceStandard> published() {
        Map<String, CalendarSheet> named =
                calendars.calendars().stream().collect(Collectors.toMap(CalendarSheet::name, calendar -> calendar));
        return policies.published().stream()
                .map(policy -> standard(policy, named.get(policy.calendar())))
                .toList();
    }

    private static ServiceStandard standard(PolicySheet policy, CalendarSheet calendar) {
        boolean untitled = policy.titleTh().equals(policy.name());
        OpeningWords hours =
                new OpeningWords(calendar.week(), !calendar.closed().isEmpty());
        return new ServiceStandard(
                untitled ? THAI.title() : policy.titleTh(),
                untitled ? ENGLISH.title() : policy.titleEn(),
                policy.version(),
                policy.effectiveFrom(),
                targets(policy),
                new Hours(hours.in("th"), hours.in("en")),
                calendar.zone(),
                calendar.holidays());
    }

    /** The clocks' names in the order of the alphabet are in that of time. */
    private static List<Target> targets(PolicySheet policy) {
        return policy.targets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(target -> new Target(
                        target.getKey(),
                        THAI.target(target.getKey(), target.getValue()),
                        ENGLISH.target(target.getKey(), target.getValue())))
                .toList();
    }
}
