package org.tactus.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves pages out of the API's description: they are for people. */
@OpenApiFilter
public class PagesOutOfOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var paths = api.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(ProblemResponse::isPage)
                .forEach(paths::removePathItem);
    }
}
