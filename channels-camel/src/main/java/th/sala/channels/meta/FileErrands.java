package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.ticketing.intake.InboundEvent.Kind;

/** What else an update leaves behind, in the transaction that takes it in: which files are to be fetched. */
@Dependent
class FileErrands {
    private final SentFileTable waiting;

    @Inject
    FileErrands(SentFileTable waiting) {
        this.waiting = waiting;
    }

    Arrival with(Channel channel, Arrival arrival) {
        if (arrival instanceof Arrival.Message said) {
            List<String> addresses = addresses(said);
            return addresses.isEmpty()
                    ? arrival
                    : new Arrival.Accompanied(arrival, () -> note(channel, said, addresses));
        }
        return arrival instanceof Arrival.Event told && told.content().kind() == Kind.UNSENT
                ? new Arrival.Accompanied(
                        arrival,
                        () -> waiting.forget(channel.id(), told.content().about()))
                : arrival;
    }

    private void note(Channel channel, Arrival.Message said, List<String> addresses) {
        for (int place = 0; place < addresses.size(); place++) {
            waiting.add(
                    channel.id(),
                    said.content().externalId(),
                    place,
                    said.content().from(),
                    addresses.get(place));
        }
    }

    private static List<String> addresses(Arrival.Message said) {
        return JsonBody.read(said.raw())
                .flatMap(update -> TolerantJson.object(update, "message"))
                .map(SentFile::of)
                .orElse(List.of());
    }
}
