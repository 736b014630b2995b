package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import th.sala.channels.channel.Asked;
import th.sala.channels.channel.Asked.Trouble;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.channel.ChannelProbe;
import th.sala.channels.runtime.OutgoingCall;

/** Asks Meta whose page the page token opens (GET /me). */
@Dependent
public class MetaProbe implements ChannelProbe {
    private final GraphApi graph;
    private final ChannelHealth health;

    @Inject
    MetaProbe(GraphApi graph, ChannelHealth health) {
        this.graph = graph;
        this.health = health;
    }

    @Override
    public String kind() {
        return "meta";
    }

    @Override
    public Probe probe(Channel channel) {
        return ask(channel).probe();
    }

    /** The answer stands in the channel's health too. */
    Asked ask(Channel channel) {
        Asked asked = told(channel, graph.me(channel));
        asked.tell(health, channel.id());
        return asked;
    }

    private static Asked told(Channel channel, GraphAnswer answer) {
        if (!(answer.outcome() instanceof OutgoingCall.Answered answered)) {
            return Asked.of(Trouble.UNREACHABLE, "Meta cannot be reached.");
        }
        if (answer.tokenRefused() || answered.status() == 401) {
            return Asked.of(Trouble.TOKEN_REFUSED, "Meta does not accept the page's access token. Enter a new one.");
        }
        if (!answered.accepted()) {
            return Asked.of(Trouble.UNREACHABLE, "Meta answered " + answered.status() + ".");
        }
        if (channel.setting("page").isPresent() && !channel.setting("page").equals(answer.given("id"))) {
            return Asked.of(Trouble.OTHER_ACCOUNT, "The access token belongs to another page.");
        }
        return Asked.fine("Meta answers for this page.");
    }
}
