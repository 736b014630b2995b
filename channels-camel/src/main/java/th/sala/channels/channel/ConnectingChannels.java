package th.sala.channels.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.intake.ReceivingAccounts;
import th.sala.ticketing.intake.ReceivingAccounts.ReceivingAccount;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

@Stateless
public class ConnectingChannels implements ChannelDesk {
    private final ChannelRows rows;
    private final ChannelFigures figures;
    private final ReceivingAccounts accounts;
    private final Iterable<ChannelProbe> probes;
    private final AuditTrail audit;

    /** For the container's proxy. */
    public ConnectingChannels() {
        this(null, null, null, (Iterable<ChannelProbe>) null, null);
    }

    @Inject
    public ConnectingChannels(
            ChannelRows rows,
            ChannelFigures figures,
            ReceivingAccounts accounts,
            @Any Instance<ChannelProbe> probes,
            AuditTrail audit) {
        this(rows, figures, accounts, (Iterable<ChannelProbe>) probes, audit);
    }

    ConnectingChannels(
            ChannelRows rows,
            ChannelFigures figures,
            ReceivingAccounts accounts,
            Iterable<ChannelProbe> probes,
            AuditTrail audit) {
        this.rows = rows;
        this.figures = figures;
        this.accounts = accounts;
        this.probes = probes;
        this.audit = audit;
    }

    @Override
    public List<View> list() {
        return rows.all().stream().map(this::view).toList();
    }

    @Override
    public Outcome<View> get(String id) {
        return found(id).then(channel -> Outcome.done(view(channel)));
    }

    @Override
    public Outcome<View> add(String user, NewChannel asked) {
        Optional<Refusal> unfit = ChannelCheck.unfit(asked);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        if (rows.find(asked.id()).isPresent()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "channel-exists", "A channel of this id is connected already.");
        }
        Channel channel = new Channel(
                asked.id(), asked.kind(), asked.nameTh(), asked.nameEn(), asked.settings(), asked.secrets(), true);
        return connected(channel, asked.team()).then(done -> {
            rows.insert(channel);
            return told(user, "channel-connected", null, channel, null);
        });
    }

    @Override
    public Outcome<View> change(String user, String id, Change change) {
        return found(id).then(before -> {
            View was = view(before);
            Channel after = changed(before, change);
            Optional<Refusal> unfit = ChannelCheck.unfit(after);
            if (unfit.isPresent()) {
                return Outcome.refused(unfit.get());
            }
            return connected(after, change.team() == null ? team(before) : change.team())
                    .then(done -> {
                        rows.update(after);
                        return told(user, "channel-changed", before, after, was);
                    });
        });
    }

    @Override
    public Outcome<Health> health(String id) {
        return found(id).then(channel -> Outcome.done(figures.health(channel)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<Probe> test(String user, String id) {
        return found(id).then(channel -> Outcome.done(probe(channel)));
    }

    private Probe probe(Channel channel) {
        return StreamSupport.stream(probes.spliterator(), false)
                .filter(probe -> probe.kind().equals(channel.kind()))
                .findFirst()
                .map(probe -> probe.probe(channel))
                .orElseGet(() -> new Probe(
                        true, "nothing-outside", "Nothing outside the hub is needed for this kind of channel."));
    }

    private Outcome<Channel> found(String id) {
        return rows.find(id)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel of this id."));
    }

    private Outcome<Channel> connected(Channel channel, String team) {
        ChannelKind kind = ChannelKind.of(channel.kind()).orElseThrow();
        boolean known = accounts.connect(new ReceivingAccount(
                kind.channel(channel.id()), channel.id(), team, kind.converses(channel), kind.byHand(channel)));
        return known
                ? Outcome.done(channel)
                : Outcome.refused(Refusal.Kind.INVALID, "unknown-team", "There is no team of this key.");
    }

    private static Channel changed(Channel before, Change change) {
        Map<String, String> settings = merged(before.settings(), change.settings());
        return new Channel(
                before.id(),
                before.kind(),
                change.nameTh() == null ? before.nameTh() : change.nameTh(),
                change.nameEn() == null ? before.nameEn() : change.nameEn(),
                settings,
                merged(KeptSecrets.of(before, settings), change.secrets()),
                change.active() == null ? before.active() : change.active());
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> change) {
        Map<String, String> after = new TreeMap<>(before);
        if (change != null) {
            after.putAll(change);
        }
        after.values().removeIf(String::isEmpty);
        return after;
    }

    /** @param before null, as {@code was}, for a channel that is new */
    private Outcome<View> told(String user, String deed, Channel before, Channel after, View was) {
        View is = view(after);
        audit.record(SettingChange.of("channel", after.id(), settled(was), settled(is))
                .withSecrets(before == null ? Map.of() : before.secrets(), after.secrets())
                .by(user, deed, "channel:" + after.id()));
        return Outcome.done(is);
    }

    private static Change settled(View view) {
        return view == null
                ? null
                : new Change(view.nameTh(), view.nameEn(), view.team(), view.active(), view.settings(), null);
    }

    private String team(Channel channel) {
        return accounts.find(ChannelKind.of(channel.kind()).orElseThrow().channel(channel.id()), channel.id())
                .map(ReceivingAccount::team)
                .orElse(null);
    }

    private View view(Channel channel) {
        ChannelKind kind = ChannelKind.of(channel.kind()).orElseThrow();
        return new View(
                channel.id(),
                channel.kind(),
                kind.channel(channel.id()),
                channel.nameTh(),
                channel.nameEn(),
                team(channel),
                channel.active(),
                new TreeMap<>(channel.settings()),
                channel.secrets().keySet().stream().sorted().toList(),
                ChannelCheck.missing(channel),
                kind.byHand(channel));
    }
}
