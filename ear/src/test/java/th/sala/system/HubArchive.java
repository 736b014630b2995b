package th.sala.system;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that ships, with the system tests inside its web module; deployed once for all of them. */
@ArquillianSuiteDeployment
public class HubArchive {

    @Deployment
    public static EnterpriseArchive hub() {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/sala.ear"));
        ear.getAsType(WebArchive.class, "/web.war").addPackages(true, "th.sala.system");
        return ear;
    }
}
