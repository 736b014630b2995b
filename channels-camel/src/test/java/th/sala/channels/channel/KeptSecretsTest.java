package th.sala.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored password goes to no server that it was not entered for. */
class KeptSecretsTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "imapHost", "imap.example.com", "imapUser", "help", "smtpHost", "smtp.example.com", "smtpUser", "help");
    private final Channel mailbox = new Channel(
            "help@example.com",
            "email",
            "ช่วยเหลือ",
            "Help",
            SETTINGS,
            Map.of("imapPassword", "one", "smtpPassword", "two"),
            true);

    @ParameterizedTest(name = "a changed {0} takes {1} with it")
    @CsvSource({
        "imapHost, imapPassword",
        "imapPort, imapPassword",
        "imapSecurity, imapPassword",
        "imapUser, imapPassword",
        "smtpHost, smtpPassword",
        "smtpPort, smtpPassword",
        "smtpSecurity, smtpPassword",
        "smtpUser, smtpPassword"
    })
    void a_password_goes_with_its_server_and_user(String setting, String password) {
        Map<String, String> after = new TreeMap<>(SETTINGS);
        after.put(setting, "other");

        assertThat(KeptSecrets.of(mailbox, after)).hasSize(1).doesNotContainKey(password);
    }

    @Test
    void a_new_name_alone_takes_nothing() {
        assertThat(KeptSecrets.of(mailbox, SETTINGS)).isEqualTo(mailbox.secrets());
    }
}
