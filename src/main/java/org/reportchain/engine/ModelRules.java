package org.reportchain.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.reportchain.text.Texts;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a BPMN or DMN model may hold: no code of any kind, nothing the engine would load or start, and expressions that
 * reach only what {@link ExpressionRules} allows.
 *
 * <p>Of the engine's extensions a model may use those that are listed here. A list of what is forbidden would miss what
 * the engine learns next.
 */
final class ModelRules {

    private static final Set<String> EXTENSIONS = Set.of(
            "properties",
            "property",
            "taskListener",
            "executionListener",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "in",
            "out",
            "failedJobRetryTimeCycle");
    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "delegateExpression",
            "expression",
            "resultVariable",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "taskPriority",
            "formKey",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "initiator",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "collection",
            "elementVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "inputVariable",
            "calledElementBinding",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");
    private static final Set<String> LANGUAGES = Set.of(
            "juel",
            "feel",
            "http://www.w3.org/1999/xpath",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20180521/feel/");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:forms/[a-z0-9-]+\\.html");
    private static final Pattern CODE_IN_FEEL = Pattern.compile("\\bexternal\\b|\\bfunction\\s*\\(");

    private final ExpressionRules expressions;

    ModelRules(ModelBeans beans) {
        this.expressions = new ExpressionRules(beans);
    }

    /**
     * Every fault of a model, each with model, element and remedy.
     *
     * @param xml as it is stored: the engine, too, takes the encoding from the document itself
     */
    List<String> faults(String model, byte[] xml) {
        List<String> faults = new ArrayList<>();
        Element root;
        try {
            root = parse(xml);
        } catch (SAXException unreadable) {
            return List.of(Texts.text("engine.model.unreadable", model, String.valueOf(unreadable.getMessage())));
        }
        NodeList elements = root.getElementsByTagName("*");
        check(model, root, faults);
        for (int i = 0; i < elements.getLength(); i++) {
            check(model, (Element) elements.item(i), faults);
        }
        return faults;
    }

    private void check(String model, Element element, List<String> faults) {
        List<String> found = new ArrayList<>();
        checkElement(element, found);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute((Attr) attributes.item(i), found);
        }
        checkText(element, found);
        found.forEach(fault -> faults.add(Texts.text("engine.model.fault", model, nameOf(element), fault)));
    }

    private static void checkElement(Element element, List<String> found) {
        String name = element.getLocalName();
        if (name.equals("script") || name.equals("scriptTask")) {
            found.add(Texts.text("engine.model.script"));
        } else if (name.equals("import")) {
            found.add(Texts.text("engine.model.import"));
        } else if (isOfTheEngine(element) && !EXTENSIONS.contains(name)) {
            found.add(Texts.text("engine.model.extension", name));
        }
    }

    private void checkAttribute(Attr attribute, List<String> found) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (name.equals("class")) {
            found.add(Texts.text("engine.model.class", value));
        } else if (name.equals("language") || (name.equals("expressionLanguage") && !isKnown(value))) {
            found.add(Texts.text("engine.model.language", value));
        } else if (name.equals("formKey") && !FORM.matcher(value).matches()) {
            found.add(Texts.text("engine.model.form", value));
        } else if (isOfTheEngine(attribute) && !EXTENSION_ATTRIBUTES.contains(name)) {
            found.add(Texts.text("engine.model.attribute", name, value));
        } else if (name.equals("delegateExpression")) {
            found.addAll(expressions.delegateFaults(value));
        } else {
            found.addAll(expressions.faults(value));
        }
    }

    private void checkText(Element element, List<String> found) {
        String text = ownText(element);
        if (isInDecision(element) && element.getLocalName().equals("text")) {
            if (CODE_IN_FEEL.matcher(text).find() || hasElements(element)) {
                found.add(Texts.text("engine.model.script"));
            }
            found.addAll(expressions.cellFaults(text));
        } else {
            found.addAll(expressions.faults(text));
        }
    }

    private static boolean isKnown(String language) {
        return LANGUAGES.contains(language.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfTheEngine(Node node) {
        String namespace = Objects.toString(node.getNamespaceURI(), "");
        // The engine still reads its extensions under the name of the project that it came from.
        return namespace.startsWith("http://camunda.org/schema/1.0/") || namespace.startsWith("http://activiti.org/");
    }

    private static boolean isInDecision(Element element) {
        return Objects.toString(element.getNamespaceURI(), "").contains("/DMN/");
    }

    private static boolean hasElements(Element element) {
        return element.getElementsByTagName("*").getLength() > 0;
    }

    /** The text directly inside an element, as the engine joins it. */
    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The id of the nearest element that has one. */
    private static String nameOf(Element element) {
        Node node = element;
        while (node instanceof Element candidate) {
            if (candidate.hasAttribute("id")) {
                return candidate.getAttribute("id");
            }
            node = candidate.getParentNode();
        }
        return element.getLocalName();
    }

    private static Element parse(byte[] xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new ByteArrayInputStream(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
