package th.sala.system;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that ships, with the system tests inside its web module; deployed once for all of them. */
@ArquillianSuiteDeployment
public class HubArchive {

    @Deployment
    public static EnterpriseArchive hub() throws URISyntaxException {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/sala.ear"));
        ear.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
        ear.getAsType(WebArchive.class, "/web.war").addPackages(true, "th.sala.system");
        return ear;
    }

    private static File jarOf(Class<?> member) throws URISyntaxException {
        return new File(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
