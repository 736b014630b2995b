package th.sala.channels.email;

import java.util.Optional;

/** Finds a mailbox's password by the name that its row gives. */
interface Passwords {
    Optional<String> find(String name);
}
