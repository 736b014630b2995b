package th.sala.ticketing.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import th.sala.consent.testing.TestDatabase;

/** JPA without a server. Reading the mappings takes longer than most tests, so they are read once. */
final class Jpa {
    private static final String DATABASE = "jakarta.persistence.nonJtaDataSource";
    private static final EntityManagerFactory MAPPED = Persistence.createEntityManagerFactory(
            "ticketing",
            Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    DATABASE,
                    TestDatabase.shared().as("sala_app"),
                    "eclipselink.weaving",
                    "false",
                    "eclipselink.logging.level",
                    "OFF"));

    private Jpa() {}

    /** Its transactions run on connections of this source. */
    static EntityManager on(DataSource database) {
        return MAPPED.createEntityManager(Map.of(DATABASE, database));
    }
}
