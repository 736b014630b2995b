package th.sala.channels.email;

/** What went wrong lately with a mailbox: mails that the server does not give, and mails that the hub cannot store. */
record Troubles(Setbacks fetching, Setbacks storing) {

    Troubles() {
        this(new Setbacks(), new Setbacks());
    }

    boolean makeCareful() {
        return fetching.makeCareful() || storing.makeCareful();
    }

    void overcome(Watermark reached) {
        fetching.overcome(reached);
        storing.overcome(reached);
    }
}
