package th.sala.consent.oversight;

/** Who works here, as far as the watch has to know a colleague again among the customers. */
public interface Colleagues {

    /**
     * Remembers the keyed hash of a colleague's address, never the address.
     *
     * @param email as the identity provider tells it
     */
    void met(String actor, String email);
}
