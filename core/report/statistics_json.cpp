// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statistics_json.h"

#include <cmath>

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;

template <class Result>
void addNote(Json& json, const Result& result) {
  if (!result.note.empty()) json["note"] = result.note;
}

}  // namespace

Json orNull(double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); }
Json orNull(const std::optional<double>& v) { return v ? Json(*v) : Json(nullptr); }

Json toJson(const TTest& t) {
  Json json{{"t", orNull(t.t)},     {"p", orNull(t.p)},
            {"df", orNull(t.df)},   {"mean_difference", orNull(t.meanDifference)},
            {"low", orNull(t.low)}, {"high", orNull(t.high)}};
  addNote(json, t);
  return json;
}

Json toJson(const PairedComparison& c) {
  Json wilcoxon{{"w", orNull(c.wilcoxon.w)},
                {"p", orNull(c.wilcoxon.p)},
                {"n", c.wilcoxon.n},
                {"exact", c.wilcoxon.exact},
                {"method", methodText(c.wilcoxon)}};
  addNote(wilcoxon, c.wilcoxon);
  Json json{{"a", c.a},
            {"b", c.b},
            {"n", c.images},
            {"left_out", c.leftOut},
            {"mean_a", orNull(c.meanA)},
            {"mean_b", orNull(c.meanB)},
            {"t", orNull(c.t.t)},
            {"df", orNull(c.t.df)},
            {"p", orNull(c.t.p)},
            {"p_holm", orNull(c.pHolm)},
            {"mean_difference", orNull(c.t.meanDifference)},
            {"low", orNull(c.t.low)},
            {"high", orNull(c.t.high)},
            {"wilcoxon", std::move(wilcoxon)},
            {"cohens_d", orNull(c.d)},
            {"cohens_dz", orNull(c.dz)},
            {"bca", {orNull(c.interval.low), orNull(c.interval.high)}}};
  addNote(json, c.t);
  return json;
}

Json toJson(const WithinEffect& e) {
  Json json{{"F", orNull(e.f)},
            {"df1", orNull(e.df1)},
            {"df2", orNull(e.df2)},
            {"p", orNull(e.p)},
            {"epsilon", orNull(e.epsilon)},
            {"p_corrected", orNull(e.pCorrected)},
            {"partial_eta_squared", orNull(e.partialEtaSquared)},
            {"eta_squared", orNull(e.etaSquared)}};
  addNote(json, e);
  return json;
}

Json toJson(const Friedman& f, const std::vector<std::string>& conditions) {
  Json ranks = Json::array(), pairs = Json::array();
  for (const double rank : f.meanRanks) ranks.push_back(orNull(rank));
  for (const NemenyiPair& p : f.pairs)
    pairs.push_back({{"a", conditions.at(p.a)},
                     {"b", conditions.at(p.b)},
                     {"rank_difference", orNull(p.rankDifference)},
                     {"q", orNull(p.q)},
                     {"p", orNull(p.p)}});
  Json json{{"chi_squared", orNull(f.chiSquared)}, {"df", orNull(f.df)},  {"p", orNull(f.p)},
            {"kendall_w", orNull(f.kendallW)},     {"mean_ranks", ranks}, {"nemenyi", pairs}};
  addNote(json, f);
  return json;
}

Json toJson(const PairedStudyTests& tests, const std::vector<std::string>& modelIds) {
  Json pairsOfTechniques = Json::array(), models = Json::array();
  for (const PairedStudyTests::Pair& pair : tests.pairs) {
    Json perModel = Json::array();
    for (std::size_t m = 0; m < pair.perModel.size(); ++m) {
      Json json = toJson(pair.perModel[m]);
      json["model"] = modelIds.at(m);
      perModel.push_back(std::move(json));
    }
    pairsOfTechniques.push_back({{"a", techniqueId(pair.a)},
                                 {"b", techniqueId(pair.b)},
                                 {"overall", toJson(pair.overall)},
                                 {"per_model", perModel}});
  }
  for (const auto& result : tests.models) {
    Json pairs = Json::array();
    for (const PairedComparison& pair : result.pairs) pairs.push_back(toJson(pair));
    models.push_back({{"technique", techniqueId(result.technique)},
                      {"images", result.images},
                      {"left_out", result.leftOut},
                      {"repeated_measures", toJson(result.anova)},
                      {"friedman", toJson(result.friedman, modelIds)},
                      {"pairs", pairs}});
  }
  // "techniques" and "per_model" are the first pair's: of the published two, where those are the first rows.
  const bool none = tests.pairs.empty();
  return {{"techniques", none ? Json(nullptr) : pairsOfTechniques[0]["overall"]},
          {"per_model", none ? Json::array() : pairsOfTechniques[0]["per_model"]},
          {"technique_pairs", pairsOfTechniques},
          {"models", models},
          {"two_way",
           {{"images", tests.twoWayImages},
            {"left_out", tests.twoWayLeftOut},
            {"model", toJson(tests.twoWay.first)},
            {"technique", toJson(tests.twoWay.second)},
            {"interaction", toJson(tests.twoWay.interaction)}}},
          {"sentences", tests.sentences}};
}

Json toJson(const Conclusion& c, const std::vector<std::string>& modelIds) {
  constexpr char kLetters[] = {'H', 'N', 'F', '-'};  // in the order of Verdict
  Json verdicts = Json::array();
  for (const auto& row : c.verdicts) {
    std::string line;
    for (const Verdict v : row) line += kLetters[static_cast<std::size_t>(v)];
    verdicts.push_back(line);
  }
  return {{"conclusion", c.text},
          {"technique", techniqueId(c.technique)},
          {"model", c.model ? Json(modelIds.at(static_cast<std::size_t>(*c.model))) : Json(nullptr)},
          {"holds", orNull(c.holds)},
          {"flips", orNull(c.flips)},
          {"not_shown", orNull(c.notShown)},
          {"settings", c.settings},
          {"undefined", c.undefined},
          {"sentence", c.sentence},
          {"verdicts", verdicts}};
}

}  // namespace sightline
