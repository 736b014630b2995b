package th.sala.consent.key;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Seals each content with a key of its own, wrapped by the master key. */
@Stateless
public class KeyedVault implements ContentVault {
    private static final byte[] CONTEXT = "content".getBytes(StandardCharsets.US_ASCII);

    private final MasterKey master;

    @Inject
    public KeyedVault(MasterKey master) {
        this.master = master;
    }

    @Override
    public Sealed seal(byte[] content) {
        ContentKey key = ContentKey.random();
        return new Sealed(master.wrap(key, CONTEXT), key.seal(content, CONTEXT));
    }

    @Override
    public byte[] open(Sealed sealed) {
        return master.unwrap(sealed.key(), CONTEXT).open(sealed.bytes(), CONTEXT);
    }
}
