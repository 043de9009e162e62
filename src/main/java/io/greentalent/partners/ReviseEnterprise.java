package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The operator corrects an enterprise (修改企业信息). */
@UseCase(allow = OPERATOR)
public class ReviseEnterprise {
    @Inject
    Enterprises enterprises;

    /** Takes the new values; {@code seen} is the version that the form showed. */
    public void revise(
            long enterpriseId,
            long seen,
            @Nullable String name,
            @Nullable String industry,
            @Nullable String contactName) {
        var enterprise = enterprises.get(enterpriseId, Scope.all());
        enterprise.mustStillBe(seen);
        enterprise.revise(name, industry, contactName);
    }
}
