package th.sala.channels.meta;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectRegister;

/** A register that only knows how to hash. */
final class Hashes {
    private Hashes() {}

    static SubjectRegister register() {
        return (SubjectRegister) Proxy.newProxyInstance(
                Hashes.class.getClassLoader(), new Class<?>[] {SubjectRegister.class}, (proxy, method, args) -> {
                    if (method.getName().equals("fingerprint")) {
                        return ((Identifier) args[0]).value().getBytes(StandardCharsets.UTF_8);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
