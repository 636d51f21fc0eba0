package org.tactus.exchange;

import ca.uhn.fhir.model.api.annotation.Child;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.hl7.fhir.r4.model.Type;

/** What FHIR says of the elements of a type, as the model's own annotations have it. */
final class ElementDefinitions {

    /** No Organization may lack both: FHIR's invariant org-1. */
    private static final Set<String> ONE_OF_THEM = Set.of("Organization.identifier", "Organization.name");

    private static final Map<Class<?>, ElementDefinitions> KNOWN = new ConcurrentHashMap<>();

    private final List<Element> elements;

    private ElementDefinitions(List<Element> elements) {
        this.elements = elements;
    }

    /**
     * An element.
     *
     * @param name without the type that a choice adds: {@code serviced}
     * @param isChoice whether its name goes on with its type: {@code servicedDate}
     * @param isMandatory whether no resource may lack it, or it changes what the others mean
     * @param parts the class of its own elements, where those are of this type alone
     */
    record Element(String name, boolean isChoice, boolean isMandatory, boolean isSummary, Optional<Class<?>> parts) {

        Optional<ElementDefinitions> children() {
            return parts.map(ElementDefinitions::of);
        }

        private boolean isCalled(String written) {
            return isChoice
                    ? written.equals(name)
                            || written.startsWith(name)
                                    && written.length() > name.length()
                                    && Character.isUpperCase(written.charAt(name.length()))
                    : written.equals(name);
        }
    }

    /** @param type of a resource: {@code Claim} */
    static ElementDefinitions of(String type) {
        return of(ResourceFactory.createResource(type).getClass());
    }

    private static ElementDefinitions of(Class<?> type) {
        // no computeIfAbsent: a type may hold itself
        var known = KNOWN.get(type);
        if (known == null) {
            known = new ElementDefinitions(read(type));
            KNOWN.put(type, known);
        }
        return known;
    }

    Optional<Element> find(String written) {
        return elements.stream().filter(element -> element.isCalled(written)).findFirst();
    }

    private static List<Element> read(Class<?> type) {
        var elements = new ArrayList<Element>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(Child.class))
                    .map(ElementDefinitions::element)
                    .forEach(elements::add);
        }
        return elements;
    }

    private static Element element(Field field) {
        var child = field.getAnnotation(Child.class);
        var type = typeOf(field);
        return new Element(
                child.name().replace("[x]", ""),
                Type.class.equals(type),
                child.min() > 0 || child.modifier() || ONE_OF_THEM.contains(nameOf(field)),
                child.summary(),
                BackboneElement.class.isAssignableFrom(type) ? Optional.of(type) : Optional.empty());
    }

    private static String nameOf(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static Class<?> typeOf(Field field) {
        return field.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && List.class.isAssignableFrom(field.getType())
                ? item
                : field.getType();
    }
}
