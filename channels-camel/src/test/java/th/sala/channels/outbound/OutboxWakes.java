package th.sala.channels.outbound;

import th.sala.channels.runtime.CamelBootstrap;

/** How a drain asks for another thread, for tests. */
final class OutboxWakes {
    /** Camel is not up: nobody comes. */
    static final OutboxWake NONE = new OutboxWake(new CamelBootstrap());

    private OutboxWakes() {}
}
