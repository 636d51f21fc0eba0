package org.tactus.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter.SearchComparator;
import org.hl7.fhir.r4.model.SearchParameter.SearchModifierCode;
import org.hl7.fhir.r4.model.SearchParameter.XPathUsageType;

/**
 * The search parameters that are our own, as resources.
 *
 * @see <a href="https://hl7.org/fhir/R4/searchparameter.html">SearchParameter</a>
 */
final class SearchDefinitions {

    private SearchDefinitions() {}

    /** Below the address of the FHIR API. */
    static String address(String id) {
        return "SearchParameter/" + id;
    }

    static List<org.hl7.fhir.r4.model.SearchParameter> all(String base) {
        return SearchParameters.types().stream()
                .flatMap(type -> SearchParameters.of(type).values().stream()
                        .filter(parameter -> parameter.own().isPresent())
                        .map(parameter -> definition(type, parameter, base)))
                .toList();
    }

    private static org.hl7.fhir.r4.model.SearchParameter definition(
            String type, SearchParameter parameter, String base) {
        var own = parameter.own().orElseThrow();
        var name = parameter.definition().substring(parameter.definition().lastIndexOf('/') + 1);
        var definition = Definitions.described(
                new org.hl7.fhir.r4.model.SearchParameter(),
                parameter.definitionAt(base),
                name,
                own.description() + ".");
        definition.setCode(parameter.name()).setExpression(own.expression()).setXpathUsage(XPathUsageType.NORMAL);
        definition.addBase(type);
        parameter.targets().forEach(target -> definition.getTarget().add(new CodeType(target)));
        definition.setMultipleOr(true).setMultipleAnd(true);
        switch (parameter.kind()) {
            case TOKEN -> definition.setType(SearchParamType.TOKEN).addModifier(SearchModifierCode.NOT);
            case REFERENCE -> definition.setType(SearchParamType.REFERENCE).addModifier(SearchModifierCode.TYPE);
            case STRING ->
                definition
                        .setType(SearchParamType.STRING)
                        .addModifier(SearchModifierCode.EXACT)
                        .addModifier(SearchModifierCode.CONTAINS);
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
