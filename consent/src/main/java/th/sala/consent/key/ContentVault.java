package th.sala.consent.key;

/** Seals raw messages, attachments and participants with a key per message (M11). */
public interface ContentVault {

    /** Two calls with the same content give different bytes. */
    Sealed seal(byte[] content);

    /** @throws IllegalStateException when the content was changed or sealed under another master key */
    byte[] open(Sealed sealed);
}
