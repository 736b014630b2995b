package th.sala.channels.runtime;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Gives Camel the container's threads, so that its work sees the application's names, class loader and transactions. */
final class ManagedThreadPoolFactory extends DefaultThreadPoolFactory {
    private final ManagedThreadFactory managed;

    ManagedThreadPoolFactory(ManagedThreadFactory managed) {
        this.managed = managed;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory named) {
        return super.newCachedThreadPool(managedAs(named));
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory named) {
        return super.newThreadPool(profile, managedAs(named));
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory named) {
        return super.newScheduledThreadPool(profile, managedAs(named));
    }

    private ThreadFactory managedAs(ThreadFactory named) {
        return task -> {
            Thread thread = managed.newThread(task);
            thread.setName(named.newThread(() -> {}).getName());
            return thread;
        };
    }
}
