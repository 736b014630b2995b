package th.sala.web.media;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Fetches remote pictures for the whole hub: one client, and one clock that ends what takes too long. */
@ApplicationScoped
public class RemoteImages {
    @Resource
    private ManagedScheduledExecutorService clock;

    private ImageFetch fetch;

    /** The picture; empty when it is none, is too large, takes too long or stands where nobody may look. */
    public Optional<RasterImage> at(String written) {
        return ImageAddress.of(written).flatMap(address -> client().fetch(address));
    }

    private synchronized ImageFetch client() {
        if (fetch == null) fetch = ImageFetch.overTheInternet(clock);
        return fetch;
    }

    @PreDestroy
    synchronized void close() {
        if (fetch != null) fetch.close();
    }
}
