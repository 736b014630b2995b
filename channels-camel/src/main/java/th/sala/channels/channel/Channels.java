package th.sala.channels.channel;

import java.util.List;
import java.util.Optional;

/** The connected channels, as their adapters read them: with opened secrets. */
public interface Channels {

    /** The active channel of this id; empty when there is none or it is switched off. */
    Optional<Channel> find(String id);

    /** Every active channel of a kind, in the order of their ids. */
    List<Channel> active(String kind);
}
