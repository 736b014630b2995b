package th.sala.web.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.channels.channel.ChannelDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The channels that are connected, how they do, and what is set of them. Secrets go in and never come out. */
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Channels")
public class ChannelsResource {

    @Inject
    private ChannelDesk desk;

    @Context
    private SecurityContext security;

    /** A setting or secret. An empty value takes it away. */
    public record Named(String name, String value) {}

    /** A name of a channel in both languages. */
    public record Title(String th, String en) {}

    /**
     * What to connect.
     *
     * @param id stable name in addresses; for a mailbox its address
     * @param secrets write-only
     */
    public record NewChannel(
            String id, String kind, Title name, String team, List<Named> settings, List<Named> secrets) {}

    /** What to change; what is left out stays. */
    public record ChannelChange(Title name, String team, Boolean active, List<Named> settings, List<Named> secrets) {}

    @GET
    @Operation(summary = "Lists the connected channels, mailboxes among them")
    public Listing<ChannelSheet> list() {
        return Listing.all(desk.list().stream().map(ChannelSheet::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A connected channel, without its secrets")
    public ChannelSheet read(@PathParam("id") String id) {
        return ChannelSheet.of(Answers.value(desk.get(id)));
    }

    @POST
    @Operation(summary = "Connects a channel")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChannelSheet.class)))
    public Response add(NewChannel channel) {
        var asked = Body.required(channel);
        var added = Answers.value(desk.add(
                user(),
                new ChannelDesk.NewChannel(
                        Body.required(asked.id(), "id"),
                        Body.required(asked.kind(), "kind"),
                        Body.required(asked.name(), "name").th(),
                        asked.name().en(),
                        Body.required(asked.team(), "team"),
                        byName(asked.settings()),
                        byName(asked.secrets()))));
        return Answers.created("channels/" + added.id(), ChannelSheet.of(added));
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Changes what is given: names, team, settings, secrets, or whether the channel is on")
    public ChannelSheet change(@PathParam("id") String id, ChannelChange change) {
        var asked = Body.required(change);
        return ChannelSheet.of(Answers.value(desk.change(
                user(),
                id,
                new ChannelDesk.Change(
                        asked.name() == null ? null : asked.name().th(),
                        asked.name() == null ? null : asked.name().en(),
                        asked.team(),
                        asked.active(),
                        byName(asked.settings()),
                        byName(asked.secrets())))));
    }

    @GET
    @Path("{id}/health")
    @Operation(summary = "How a channel does: last success, lag, what waits and what failed")
    public ChannelDesk.Health health(@PathParam("id") String id) {
        return Answers.value(desk.health(id));
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/test")
    @Operation(summary = "Asks the provider whether what was entered works; nothing is sent to a customer")
    public ChannelDesk.Probe test(@PathParam("id") String id) {
        return Answers.value(desk.test(user(), id));
    }

    private String user() {
        return security.getUserPrincipal().getName();
    }

    private static Map<String, String> byName(List<Named> values) {
        Map<String, String> byName = new TreeMap<>();
        if (values != null) {
            values.forEach(named ->
                    byName.put(Body.required(named.name(), "name"), named.value() == null ? "" : named.value()));
        }
        return byName;
    }
}
