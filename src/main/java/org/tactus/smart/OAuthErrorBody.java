package org.tactus.smart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as OAuth writes it. */
@Schema(name = "OAuthError")
record OAuthErrorBody(String error, String error_description) {}
