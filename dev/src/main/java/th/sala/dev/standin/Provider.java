package th.sala.dev.standin;

/** One provider's API, as far as the hub uses it. */
interface Provider {
    /** Its name in {@code _calls} and {@code _script}. */
    String name();

    /** True for an address of this API. */
    boolean owns(String path);

    /** Answers as the provider would; what it takes by this it remembers. */
    Answer answer(Request request);
}
