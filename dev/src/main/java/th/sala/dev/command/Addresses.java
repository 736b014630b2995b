package th.sala.dev.command;

import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;

/** What a person needs to know about a running hub. */
final class Addresses {
    private static final String TEXT = """

              Console            %1$s/console/
              Privacy            %1$s/privacy/
              API                %1$s/api/v1   %1$s/openapi
              Health, metrics    %1$s/health   %1$s/metrics
              Sign-in server     %2$s
              Mail               SMTP %3$d, IMAP %4$d on 127.0.0.1 (support@sala.test, complaints@sala.test)
            """;
    private static final String STAND_IN = """
              LINE, Meta         stand-in http://127.0.0.1:%d/_calls
            """;
    private static final String SIGN_INS = """
              Sign in as         agent1, agent2, agent3, supervisor1, admin1, dpo1, dpo2, auditor1, customer1
                                 password Sala-demo-2569
            """;

    private Addresses() {}

    static String of(Settings settings) {
        String addresses = TEXT.formatted(
                settings.publicUrl(), settings.issuer(), settings.port(Port.SMTP), settings.port(Port.IMAP));
        return settings.production()
                ? addresses
                : addresses + STAND_IN.formatted(settings.port(Port.STANDIN)) + SIGN_INS;
    }
}
