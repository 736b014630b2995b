package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.mode.Mode;
import th.sala.consent.testing.TestDatabase;

class DatabaseGuardTest {
    private final TestDatabase database = TestDatabase.shared();

    @Test
    void aFitDatabaseLetsTheHubStart() {
        assertThatCode(new DatabaseGuard(database.app(), Mode.PRODUCTION, Optional.of("its own"))::check)
                .doesNotThrowAnyException();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        var guard = new DatabaseGuard(database.app(), Mode.DEVELOPMENT, Optional.empty());
        List<StartCheck> unmet = List.of(any -> Optional.of("First reason."), any -> Optional.of("Second reason."));
        assertThatThrownBy(() -> guard.pass(unmet)).hasMessage("Sala does not start. First reason. Second reason.");
    }

    @Test
    void aDatabaseThatDoesNotWaitForTheDiskIsRefused() {
        String refusal = database.app().inTransaction(handle -> {
            handle.execute("SET LOCAL synchronous_commit = off");
            return new DurabilityCheck().refusal(handle).orElseThrow();
        });
        assertThat(refusal).contains("synchronous_commit off");
    }

    @Test
    void aDatabaseWithTheLocaleCIsRefused() {
        database.superuser().useHandle(handle -> {
            handle.execute("DROP DATABASE IF EXISTS plain");
            handle.execute("CREATE DATABASE plain TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'");
        });
        Jdbi plain = database.superuser("plain");
        assertThat(plain.withHandle(new LocaleCheck()::refusal))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("C.UTF-8"));
    }

    @Test
    void theOwnerOfTheTablesIsRefusedAsRuntimeRole() {
        assertThat(database.owner().withHandle(new RuntimeRoleCheck()::refusal)).isPresent();
        assertThat(database.superuser().withHandle(new RuntimeRoleCheck()::refusal))
                .isPresent();
    }

    @Test
    void anotherSchemaVersionIsRefusedAndTheCommandNamed() {
        var check = new SchemaVersionCheck(ModuleSchema.CONSENT, codeOfVersion("999"));
        assertThat(database.app().withHandle(check::refusal))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("needs 999", "./sala migrate"));
    }

    @Test
    void aModuleThatWasNeverMigratedIsRefused() {
        var check = new SchemaVersionCheck(ModuleSchema.CHANNELS, codeOfVersion("001"));
        assertThat(database.app().withHandle(check::refusal))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("version none"));
    }

    @Test
    void theDevelopmentPasswordIsRefusedInProductionOnly() {
        assertThat(database.app().withHandle(new DefaultPasswordCheck(Mode.PRODUCTION, "sala-dev-app")::refusal))
                .isPresent();
        assertThat(database.app().withHandle(new DefaultPasswordCheck(Mode.DEVELOPMENT, "sala-dev-app")::refusal))
                .isEmpty();
    }

    @Test
    void theDemosPeopleAreRefusedInProductionOnly() {
        database.owner().useTransaction(owner -> {
            owner.execute("""
                    INSERT INTO consent.flyway_schema_history
                      (installed_rank, description, type, script, installed_by, execution_time, success)
                    VALUES (999, 'embedded default', 'SQL', 'R__embedded_default.sql', 'owner', 0, true)
                    """);
            assertThat(new DemoDataCheck(ModuleSchema.CONSENT, Mode.PRODUCTION).refusal(owner))
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("rows of the demo"));
            assertThat(new DemoDataCheck(ModuleSchema.CONSENT, Mode.DEVELOPMENT).refusal(owner))
                    .isEmpty();
            owner.rollback();
        });
    }

    private static ClassLoader codeOfVersion(String version) {
        return new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream(version.getBytes(StandardCharsets.US_ASCII));
            }
        };
    }
}
