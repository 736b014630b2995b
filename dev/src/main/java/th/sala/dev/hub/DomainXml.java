package th.sala.dev.hub;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Payara's domain file, changed by path; a path that finds nothing is a fault, never silently ignored. */
final class DomainXml {
    private static final String SERVER = "/domain/configs/config[@name='server-config']";

    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    static DomainXml read(Path file) throws Exception {
        return new DomainXml(
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()));
    }

    /** Sets an attribute of each element that the path finds below the server's configuration. */
    DomainXml set(String path, String attribute, String value) throws Exception {
        NodeList found = find(path);
        for (int i = 0; i < found.getLength(); i++) {
            ((Element) found.item(i)).setAttribute(attribute, value);
        }
        return this;
    }

    /** Removes each element that the path finds. */
    DomainXml remove(String path) throws Exception {
        NodeList found = find(path);
        for (int i = 0; i < found.getLength(); i++) {
            found.item(i).getParentNode().removeChild(found.item(i));
        }
        return this;
    }

    /** Adds an element with one attribute to the server's configuration. */
    DomainXml add(String name, String attribute, String value) throws Exception {
        find("java-config").item(0).getParentNode().appendChild(element(name, attribute, value));
        return this;
    }

    /** Adds an element with one attribute to each that the path finds. */
    DomainXml addTo(String path, String name, String attribute, String value) throws Exception {
        NodeList found = find(path);
        for (int i = 0; i < found.getLength(); i++) {
            found.item(i).appendChild(element(name, attribute, value));
        }
        return this;
    }

    /** Adds a property to each element that the path finds. */
    DomainXml property(String path, String name, String value) throws Exception {
        addTo(path, "property", "name", name);
        return set(path + "/property[@name='" + name + "']", "value", value);
    }

    /** Adds an option of the server's Java process. */
    DomainXml option(String text) throws Exception {
        Element option = document.createElement("jvm-options");
        option.setTextContent(text);
        find("java-config").item(0).appendChild(option);
        return this;
    }

    void write(Path file) throws Exception {
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
    }

    private Element element(String name, String attribute, String value) {
        Element element = document.createElement(name);
        element.setAttribute(attribute, value);
        return element;
    }

    private NodeList find(String path) throws Exception {
        var found = (NodeList) XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(SERVER + "//" + path, document, XPathConstants.NODESET);
        if (found.getLength() == 0) {
            throw new IllegalStateException("Payara's domain.xml has no " + path + ": another version?");
        }
        return found;
    }
}
