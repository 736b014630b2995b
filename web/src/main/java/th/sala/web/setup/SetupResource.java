package th.sala.web.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.channels.channel.ChannelDesk;
import th.sala.consent.notice.NoticeDesk;
import th.sala.ticketing.people.StaffDesk;
import th.sala.ticketing.setup.FirstContacts;
import th.sala.ticketing.sla.CalendarDesk;
import th.sala.ticketing.sla.CalendarSheet;
import th.sala.ticketing.sla.PolicyDesk;
import th.sala.ticketing.sla.PolicySheet;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** How far the hub is set up, by what it finds and not by what somebody ticked. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Settings")
public class SetupResource {
    private static final String LINE = "line";
    /** Who wrote what every installation begins with. */
    private static final String MAKER = "sala";

    @Inject
    private NoticeDesk notices;

    @Inject
    private StaffDesk staff;

    @Inject
    private ChannelDesk channels;

    @Inject
    private PolicyDesk policies;

    @Inject
    private CalendarDesk calendars;

    @Inject
    private FirstContacts contacts;

    @GET
    @Operation(
            summary = "The steps from an empty hub to a first answer, and to a first answer on LINE, in their order",
            description =
                    "A step is done by facts: a notice of the organisation's own is in force, somebody works in a team, a"
                            + " channel is on and lacks nothing, hours or policies were written, a message became a ticket, an"
                            + " answer left.")
    public Listing<SetupStep> list() {
        var any = contacts.of(null);
        var line = contacts.of(LINE);
        return Listing.all(List.of(
                new SetupStep("notice", notices.ownInForce("general"), true),
                new SetupStep("team", someoneWorks(), true),
                new SetupStep("channel", channels.list().stream().anyMatch(SetupResource::works), true),
                new SetupStep("hours", hoursWritten(), false),
                new SetupStep("message", any.message(), true),
                new SetupStep("answer", any.answer(), true),
                new SetupStep("line-channel", lineConnected(), false),
                new SetupStep("line-message", line.message(), false),
                new SetupStep("line-answer", line.answer(), false)));
    }

    private boolean someoneWorks() {
        return staff.read().people().stream()
                .anyMatch(person -> person.active() && !person.teams().isEmpty());
    }

    private boolean hoursWritten() {
        return Stream.concat(
                        policies.policies().stream().map(PolicySheet::by),
                        calendars.calendars().stream().map(CalendarSheet::by))
                .anyMatch(by -> !by.equals(MAKER));
    }

    private boolean lineConnected() {
        return channels.list().stream().anyMatch(channel -> channel.kind().equals(LINE) && works(channel));
    }

    private static boolean works(ChannelDesk.View channel) {
        return channel.active() && channel.missing().isEmpty();
    }
}
