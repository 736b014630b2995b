package th.sala.consent.testing;

import th.sala.consent.capacity.Recorder;

/** Who records bands and representatives in tests. */
public final class Recorders {
    public static final Recorder OFFICER = new Recorder("dpo1", true);
    public static final Recorder AGENT = new Recorder("agent1", false);

    private Recorders() {}
}
