package th.sala.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T67: a header that Camel would act on, in any spelling (CVE-2025-27636), never becomes a header of a route. */
class CamelHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "CAmelHttpUri",
                "camelHttpUri",
                "CAMELHTTPURI",
                "cAmElHttpPath",
                "CamelFileName",
                "camelFileName",
                "CAmelFilePath",
                "CamelBeanMethodName",
                "CAmelBeanMethodName",
                "CamelExecCommandExecutable",
                "CAmelExecCommandArgs",
                "CamelSqlQuery",
                "org.apache.camel.Message",
                "JMSDestination",
                "camel.beanMethodName"
            })
    void a_header_of_a_request_is_none_of_the_route(String header) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new WebhookRoutes(List.of(new OpenDoor())));
            camel.start();
            ProducerTemplate producer = camel.createProducerTemplate();
            RawEnvelope envelope = new RawEnvelope("open", "one", new byte[] {1}, Map.of(header, "file:/etc/passwd"));

            Exchange exchange = producer.request(
                    RawEnvelope.endpoint("open"), asked -> asked.getMessage().setBody(envelope));

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
            assertThat(exchange.getIn().getHeaders()).isEmpty();
            assertThat(exchange.getMessage().getBody()).isEqualTo(new Receipt.Taken(List.of()));
        }
    }

    private static final class OpenDoor implements WebhookDoor {
        @Override
        public String name() {
            return "open";
        }

        @Override
        public Receipt take(RawEnvelope envelope) {
            return new Receipt.Taken(List.of());
        }
    }
}
