// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/analysis/paired_statistics.h"
#include "core/analysis/robustness.h"

namespace sightline {

/// A number, or null where it is undefined.
nlohmann::ordered_json orNull(double value);
nlohmann::ordered_json orNull(const std::optional<double>& value);

/// Results of tests for programs: undefined numbers are null, and "note" says why.
/// {"t","p","df","mean_difference","low","high"}
nlohmann::ordered_json toJson(const TTest& test);
/// {"a","b","n","left_out","mean_a","mean_b","t","df","p","p_holm","mean_difference","low","high",
///  "wilcoxon":{"w","p","n","exact"},"cohens_d","cohens_dz","bca":[low,high]}
nlohmann::ordered_json toJson(const PairedComparison& comparison);
/// {"F","df1","df2","p","epsilon","p_corrected","partial_eta_squared","eta_squared"}
nlohmann::ordered_json toJson(const WithinEffect& effect);
/// {"chi_squared","df","p","kendall_w","mean_ranks":[...],"nemenyi":[{"a","b","rank_difference","q","p"}]}
nlohmann::ordered_json toJson(const Friedman& test, const std::vector<std::string>& conditions);
/// {"techniques","per_model":[...],"technique_pairs":[{"a","b","overall","per_model"}],"models":[{"technique","images","left_out","repeated_measures","friedman","pairs"}],
///  "two_way":{"images","left_out","model","technique","interaction"},"sentences":[...]}
nlohmann::ordered_json toJson(const PairedStudyTests& tests, const std::vector<std::string>& modelIds);
/// {"conclusion","technique","model","holds","flips","not_shown","settings","undefined","sentence",
///  "verdicts":["HHNF-..."]}: a text per agreement, a letter per point: H holds, F flips, N not shown, - undefined.
nlohmann::ordered_json toJson(const Conclusion& conclusion, const std::vector<std::string>& modelIds);

}  // namespace sightline
