package io.greentalent.completion;

import java.time.LocalDate;

/**
 * One version of the completion rule with its first day (完成规则版本).
 *
 * @param number 1, 2, 3 …
 * @param effectiveOn the first day on which it judges
 */
public record RuleVersion(int number, LocalDate effectiveOn, RuleValues values) {}
