package th.sala.consent.oversight;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The workplace that joined since the start. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedWorkplaces implements Workplaces {
    private final AtomicReference<Workplace> joined = new AtomicReference<>();

    @Override
    public void join(Workplace workplace) {
        joined.set(workplace);
    }

    @Override
    public Optional<Workplace> joined() {
        return Optional.ofNullable(joined.get());
    }
}
