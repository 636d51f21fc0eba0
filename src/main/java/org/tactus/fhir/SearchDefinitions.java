package org.tactus.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter.SearchComparator;
import org.hl7.fhir.r4.model.SearchParameter.XPathUsageType;

/**
 * The search parameters that are our own, as resources.
 *
 * @see <a href="https://hl7.org/fhir/R4/searchparameter.html">SearchParameter</a>
 */
final class SearchDefinitions {

    private SearchDefinitions() {}

    static List<org.hl7.fhir.r4.model.SearchParameter> all() {
        return SearchParameters.types().stream()
                .flatMap(type -> SearchParameters.of(type).values().stream()
                        .filter(parameter -> parameter.own().isPresent())
                        .map(parameter -> definition(type, parameter)))
                .toList();
    }

    private static org.hl7.fhir.r4.model.SearchParameter definition(String type, SearchParameter parameter) {
        var own = parameter.own().orElseThrow();
        var name = parameter.definition().substring(parameter.definition().lastIndexOf('/') + 1);
        var definition = Definitions.described(
                new org.hl7.fhir.r4.model.SearchParameter(), parameter.definition(), name, own.description() + ".");
        definition.setCode(parameter.name()).setExpression(own.expression()).setXpathUsage(XPathUsageType.NORMAL);
        definition.addBase(type);
        parameter.targets().forEach(target -> definition.getTarget().add(new CodeType(target)));
        switch (parameter.kind()) {
            case TOKEN -> definition.setType(SearchParamType.TOKEN);
            case REFERENCE -> definition.setType(SearchParamType.REFERENCE);
            case STRING -> definition.setType(SearchParamType.STRING);
            case DATE -> {
                definition.setType(SearchParamType.DATE);
                for (var comparator : SearchComparator.values()) {
                    if (comparator != SearchComparator.NULL) {
                        definition.addComparator(comparator);
                    }
                }
            }
        }
        return definition;
    }
}
