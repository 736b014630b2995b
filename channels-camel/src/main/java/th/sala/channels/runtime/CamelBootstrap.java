package th.sala.channels.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Starts Camel with every route builder of this module once the database has been found sound, and stops it before the
 * application goes. Routes begin no transactions: they call one method of a bean that commits.
 */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CamelBootstrap {
    private static final int SECONDS_TO_STOP = 10;

    @Inject
    @Any
    private Instance<RouteBuilder> routes;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final Set<String> woken = ConcurrentHashMap.newKeySet();
    private DefaultCamelContext camel;
    private ProducerTemplate producer;

    @PostConstruct
    void start() {
        try {
            camel = new DefaultCamelContext();
            camel.getCamelContextExtension().setName("sala");
            camel.setApplicationContextClassLoader(CamelBootstrap.class.getClassLoader());
            camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreadPoolFactory(threads));
            camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            for (RouteBuilder builder : routes) {
                camel.addRoutes(builder);
            }
            camel.start();
            producer = camel.createProducerTemplate();
        } catch (Exception fault) {
            throw new EJBException("Camel does not start.", fault);
        }
    }

    /**
     * Runs a route soon on a thread of its own. Calls that come before it began are one; an endpoint without a route, or
     * Camel not being up, is no fault, since every such route has a timer as its net.
     */
    public void wake(String endpoint) {
        if (producer != null && camel.isStarted() && camel.hasEndpoint(endpoint) != null && woken.add(endpoint)) {
            var unused = producer.asyncSend(endpoint, exchange -> woken.remove(endpoint));
        }
    }

    /**
     * Sends through a route in the caller's thread and waits for its answer.
     *
     * @throws IllegalStateException when Camel is not up
     * @throws org.apache.camel.CamelExecutionException when the route failed
     */
    public <T> T request(String endpoint, Object body, Class<T> answer) {
        if (producer == null || !camel.isStarted()) {
            throw new IllegalStateException("Camel is not up.");
        }
        return producer.requestBody(endpoint, body, answer);
    }

    @PreDestroy
    void stop() {
        if (camel != null) {
            camel.stop();
        }
    }
}
