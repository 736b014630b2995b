package th.sala.consent.due;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Asks every kind of work that the module knows of. */
@Stateless
public class CollectedDues implements DueDesk {
    private final Instance<DueWork> works;

    @Inject
    public CollectedDues(@Any Instance<DueWork> works) {
        this.works = works;
    }

    @Override
    public List<Due> all() {
        return works.stream()
                .map(DueWork::standing)
                .sorted(Comparator.comparing(Due::kind))
                .toList();
    }
}
