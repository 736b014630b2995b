package th.sala.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import th.sala.web.channel.ClientAddress;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Buckets;

/** How often one client may read what is open to everybody. */
@ApplicationScoped
class Readers {
    private static final int PER_MINUTE = 60;

    private Buckets pace;
    private ClientAddress address;

    Readers() {}

    @Inject
    Readers(Clock clock, ClientAddress address) {
        this.pace = new Buckets(clock, PER_MINUTE);
        this.address = address;
    }

    /** @throws ProblemException with 429 for who asks too often */
    void keepPace(HttpServletRequest request) {
        var pause = pace.pause(address.of(request));
        if (!pause.isZero()) throw ProblemException.tooMany(pause);
    }
}
