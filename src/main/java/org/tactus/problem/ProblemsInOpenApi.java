package org.tactus.problem;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description how a failure is answered: by every operation, in the dialect of its path. */
@OpenApiFilter
public class ProblemsInOpenApi implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(SCHEMA, schema());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        add(ProblemKind.UNAVAILABLE, operation);
        if (path.contains("{")) {
            add(ProblemKind.NOT_FOUND, operation);
        }
        if (operation.getRequestBody() != null) {
            add(ProblemKind.UNSUPPORTED_MEDIA_TYPE, operation);
            add(ProblemKind.TOO_LARGE, operation);
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                complete(response, ProblemKind.ofStatus(Integer.parseInt(status)), path);
            }
        });
    }

    private static void add(ProblemKind kind, Operation operation) {
        var status = Integer.toString(kind.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(kind.title()));
        }
    }

    private static void complete(APIResponse response, ProblemKind kind, String path) {
        if (response.getDescription() == null || isQuarkusOwn(response.getDescription())) {
            response.setDescription(kind.title());
        }
        if (response.getContent() == null) {
            response.setContent(content(path));
        }
    }

    private static boolean isQuarkusOwn(String description) {
        return List.of("Not Authorized", "Not Allowed", "Bad Request").contains(description);
    }

    private static Content content(String path) {
        var schema = ProblemResponse.isFhir(path)
                ? createSchema().addType(SchemaType.OBJECT).description("OperationOutcome")
                : createSchema().ref(SCHEMA);
        return createContent()
                .addMediaType(ProblemResponse.type(path), createMediaType().schema(schema));
    }

    private static Schema schema() {
        var violation = object("one slip in the request")
                .addProperty("field", text("path of the field: lines[0].charge"))
                .addProperty("message", text("what is wrong and what to do"));
        return object("RFC 9457")
                .addProperty("title", text("the kind of failure"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("what happened and what to do"))
                .addProperty("about", text("path of what to look at instead, with 409"))
                .addProperty(
                        "violations",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(violation)
                                .description("every slip in the request, with 400"));
    }

    private static Schema object(String description) {
        return createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return createSchema().addType(SchemaType.STRING).description(description);
    }
}
