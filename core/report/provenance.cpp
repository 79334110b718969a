// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/alignment/alignment_curve.h"
#include "core/base/version.h"
#include "core/dataset/people_words.h"
#include "core/models/weights_hash.h"
#include "core/report/study_report.h"
#include "core/statistics/number_text.h"
#include "core/study/human_data.h"
#include "core/techniques/ig_row.h"
#include "core/weights/weights_origin.h"

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;

/// The layers Grad-CAM targeted in a model: the chosen ones, or the model's own.
std::vector<std::string> layersOf(const ReportInput& input, std::size_t model) {
  const auto& chosen = input.snapshot->settings.layers;
  if (model < chosen.size() && !chosen[model].empty()) return chosen[model];
  return {input.definition->models[model].defaultLayer};
}

std::string weightsHash(const ReportInput& input, std::size_t model) {
  if (model < input.weightsHashes.size() && !input.weightsHashes[model].empty()) return input.weightsHashes[model];
  const auto& file = input.definition->models[model].weights;
  std::error_code ignored;
  return file.empty() || !std::filesystem::exists(file, ignored) ? std::string() : sightline::weightsHash(file);
}

/// Whether the maps of several layers were averaged in any model.
bool severalLayers(const ReportInput& input) {
  for (std::size_t m = 0; m < input.definition->models.size(); ++m)
    if (layersOf(input, m).size() > 1) return true;
  return false;
}

std::string targetText(const TargetClass& target) {
  switch (target.choice) {
    case TargetClass::Choice::Predicted: return "the class each model predicted";
    case TargetClass::Choice::Labelled: return "the class of the image's label";
    case TargetClass::Choice::Fixed: return "class " + std::to_string(target.classIndex);
  }
  return {};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

std::string wholeOrOneDecimal(double value) {
  return fixedText(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

std::string thresholdText(const BinarisationRule& rule) {
  const std::string value = fixedText(rule.value, 2);
  using Kind = BinarisationRule::Kind;
  switch (rule.kind) {
    case Kind::Fixed: return "at least " + value + " on the map scaled to 0..1";
    case Kind::MeanPlusSd: return "at least the map's mean plus " + value + " standard deviations";
    case Kind::Percentile: return "at least the map's " + wholeOrOneDecimal(100 * rule.value) + "th percentile";
    case Kind::TopArea: return "among the highest " + wholeOrOneDecimal(100 * rule.value) + " % of the map";
    case Kind::MatchHuman: return "among the highest of the map, as many as people marked";
    case Kind::Otsu: return "at least Otsu's threshold of the map";
    case Kind::FractionOfMax: return "at least " + value + " of the map's maximum";
  }
  return {};
}

std::string ruleText(const BinarisationRule& rule) {
  return thresholdText(rule) + (rule.largestPart ? " and lies in the largest connected part of such pixels" : "");
}

/// "1 image", "3 images"
std::string counted(int n, const std::string& what) { return std::to_string(n) + " " + what + (n == 1 ? "" : "s"); }

/// "Images were prepared as: ...", once for all models that are given the same.
std::string preparationText(const StudyDefinition& study) {
  std::vector<std::pair<std::string, std::vector<std::string>>> ways;
  for (const ModelSpec& model : study.models) {
    const std::string way = describe(model.preprocessing);
    auto known = std::find_if(ways.begin(), ways.end(), [&](const auto& w) { return w.first == way; });
    if (known == ways.end()) known = ways.insert(ways.end(), {way, {}});
    known->second.push_back(model.displayName);
  }
  if (ways.size() == 1) return "Images were prepared as: " + ways.front().first + ". ";
  std::string text;
  for (const auto& [way, models] : ways) text += "Images for " + joined(models) + " were prepared as: " + way + ". ";
  return text;
}

/// How the maps were made, a sentence per technique; the layers once for all that are taken at layers.
std::string techniquesText(const ReportInput& input, const std::string& layers) {
  const AnalysisSettings& settings = input.snapshot->settings;
  std::string text;
  std::vector<std::string> atLayers;
  for (const Technique technique : input.snapshot->techniques()) {
    const std::string& name = techniqueName(technique);
    if (isImported(technique)) {
      text += "Imported maps were computed by other software and read from the folder \"" +
              std::filesystem::path(settings.mapsFolder).filename().string() +
              "\", each stretched over its whole image. ";
      continue;
    }
    const OptionValues values = settings.optionsFor(technique);
    const std::string options = values.describe();
    if (technique == Technique::Xrai)
      text += "XRAI was computed with " + values.choice("algorithm") + " region growing and " +
              describe(igOptionsOf(values)) + ". ";
    else if (usesLayers(technique))
      atLayers.push_back(name + (options.empty() ? "" : " (" + options + ")"));
    else
      text += name + " was computed" + (options.empty() ? "" : " with " + options) + ". ";
  }
  if (atLayers.empty()) return text;
  return joined(atLayers) + (atLayers.size() == 1 ? " was" : " were") + " taken at " + layers +
         (severalLayers(input) ? "; where several layers are named, their maps were averaged. " : ". ") + text;
}

/// The tests that were made: none of techniques where there is one, none of models where there is one.
std::string testsText(std::size_t techniques, std::size_t models) {
  std::string text;
  if (techniques > 1) text += "Techniques were compared by two-sided t-tests. ";
  if (models > 1)
    text += "Models within a technique were compared by one-way analysis of variance and Tukey's HSD on all pairs. ";
  if (text.empty()) return text;
  text +=
      "As every image was seen under all conditions, differences within images were tested too: paired t-tests and "
      "Wilcoxon's signed-rank tests, adjusted by Holm's method, with Cohen's dz and bias-corrected accelerated "
      "bootstrap "
      "intervals (2000 resamples, fixed seed)";
  if (models > 1)
    text +=
        "; models within a technique by analysis of variance for repeated measures with the Greenhouse-Geisser "
        "correction and by Friedman's test with Nemenyi's pairs";
  if (models > 1 && techniques > 1)
    text += "; model and technique together by a two-way analysis of variance within images";
  return text + ". ";
}

int imagesUsed(const ReportInput& input) {
  const StudySnapshot& s = *input.snapshot;
  return static_cast<int>(imagesOf(s, input.subset).size());
}

/// The images that were listed, by their ids; null where all take part.
Json listedImages(const ReportInput& input) {
  if (!input.subset.images) return nullptr;
  Json ids = Json::array();
  for (const int image : imagesOf(*input.snapshot, {false, input.subset.images}))
    ids.push_back(input.definition->dataset.items.at(static_cast<std::size_t>(image)).id);
  return ids;
}

/// The number of people, stated or found; null where it is not known.
Json peopleJson(const PeopleCount& people) {
  return people.isKnown() || people.known == PeopleKnown::Found ? Json(people.number) : Json(nullptr);
}

/// What is compared with masks painted in the program.
struct PaintedMasks {
  int images = 0, fewest = 0, most = 0;  ///< images, and people who painted each
};

PaintedMasks paintedMasks(const ReportInput& input) {
  PaintedMasks found;
  for (const int people : input.snapshot->painters) {
    if (people == 0) continue;
    found.fewest = found.images == 0 ? people : std::min(found.fewest, people);
    found.most = std::max(found.most, people);
    ++found.images;
  }
  return found;
}

/// Whose masks the maps were compared with. Of masks that were painted in the program a sentence of its own tells more.
std::string comparedWith(const ReportInput& input) {
  const Dataset& dataset = input.definition->dataset;
  const auto& painters = input.snapshot->painters;
  for (std::size_t i = 0; i < dataset.items.size(); ++i)
    if ((i >= painters.size() || painters[i] == 0) && isMarked(*input.snapshot, dataset, static_cast<int>(i)))
      return masksOfPeople(dataset.people(), {dataset.simulatedAnnotators}).text();
  return paintedMasks(input).images > 0 ? "masks that people painted" : "no masks of people";
}

/// When a pixel belongs to the human mask, a sentence.
std::string humanMaskText(const ReportInput& input) {
  const AgreementRule& rule = input.snapshot->settings.agreement;
  const auto people = peopleIn(*input.snapshot, input.definition->dataset).value_or(input.definition->dataset.people());
  return "A pixel belongs to the human mask when " + marksPixel(votesNeeded(rule, people.number), people).text() + ".";
}

/// Images whose values are seen through a window.
int windowedImages(const StudyDefinition& study) {
  const auto& items = study.dataset.items;
  return static_cast<int>(std::count_if(items.begin(), items.end(), [](const DatasetItem& i) { return i.windowed; }));
}

/// Pixels of the grid that lie outside a network's centre crop and therefore belong to neither set.
struct LeftOut {
  int maps = 0;      ///< of which a part is left out
  double share = 0;  ///< of the grid, their mean
};

LeftOut leftOut(const ReportInput& input) {
  const EvaluationGrid& grid = input.definition->grid;
  const double all = static_cast<double>(grid.width) * grid.height;
  LeftOut result;
  for (const CellScores& cell : input.snapshot->cells) {
    if (!cell.ready || static_cast<double>(cell.counts.total) >= all) continue;
    ++result.maps;
    result.share += 1 - static_cast<double>(cell.counts.total) / all;
  }
  if (result.maps > 0) result.share /= result.maps;
  return result;
}

}  // namespace

std::string provenanceJson(const ReportInput& input) {
  const StudyDefinition& study = *input.definition;
  const AnalysisSettings& settings = input.snapshot->settings;
  Json rules = Json::array();
  for (const auto& [technique, rule] : settings.ruleOfTechnique)
    rules.push_back({{"technique", techniqueId(technique)}, {"rule", toString(rule)}});
  for (const auto& [place, rule] : settings.ruleOfCombination)
    rules.push_back({{"technique", techniqueId(place.first)},
                     {"model", study.models.at(static_cast<std::size_t>(place.second)).id},
                     {"rule", toString(rule)}});
  Json models = Json::array();
  for (std::size_t m = 0; m < study.models.size(); ++m) {
    const ModelSpec& model = study.models[m];
    const std::string hash = weightsHash(input, m);
    models.push_back(
        {{"id", model.id},
         {"name", model.displayName},
         {"family", familyId(model.architecture)},
         {"weights", model.weights.filename().string()},
         {"weights_sha256", hash},
         {"weights_origin",
          hash.empty() ? Json(nullptr) : Json(weightsOriginText(weightsOrigin(model.id, model.weights, hash)).text())},
         {"preprocessing", describe(model.preprocessing)},
         {"layers", layersOf(input, m)},
         {"source", model.source},
         {"licence", model.licence}});
  }
  Json rows = Json::array();
  for (const Technique technique : input.snapshot->techniques()) {
    const OptionValues values = settings.optionsFor(technique);
    Json options = Json::object();
    for (const OptionSpec& spec : values.specs()) options[spec.key] = values.text(spec.key);
    rows.push_back({{"id", techniqueId(technique)}, {"name", techniqueName(technique)}, {"options", options}});
  }
  Json targets = Json::array();
  for (const auto& [image, target] : settings.targetOfImage)
    targets.push_back(
        {{"image", study.dataset.items.at(static_cast<std::size_t>(image)).id}, {"target", targetText(target)}});
  const LeftOut outside = leftOut(input);
  const PaintedMasks painted = paintedMasks(input);
  const Json document{
      {"program", "Sightline"},
      {"version", programVersion()},
      {"dataset",
       {{"name", study.dataset.name},
        {"images", study.dataset.items.size()},
        {"classes", study.dataset.classes.size()},
        {"annotators", study.dataset.annotators},
        {"people", peopleJson(study.dataset.people())},
        {"people_source", peopleKnownId(study.dataset.peopleKnown)},
        {"simulated_annotators", study.dataset.simulatedAnnotators},
        {"regions", regionsInFull(study.dataset)},
        {"fixation_map", fixationMapInFull(study.dataset, settings)}}},
      {"images_used", imagesUsed(input)},
      {"only_images_where_all_models_agree", input.subset.onlyAgreeing},
      {"only_listed_images", listedImages(input)},
      {"maps_computed", input.snapshot->readyCount()},
      {"maps", input.snapshot->cells.size()},
      {"grid", {{"width", study.grid.width}, {"height", study.grid.height}}},
      {"pixels_outside_crops",
       {{"treatment", "in neither set"}, {"maps", outside.maps}, {"mean_share_of_grid", outside.share}}},
      {"rule", toString(settings.rule)},
      {"rule_exceptions", rules},
      {"mask_rule", toString(settings.agreement)},
      {"painted_masks", {{"images", painted.images}, {"fewest_people", painted.fewest}, {"most_people", painted.most}}},
      {"value_window", {{"window", toString(settings.window)}, {"images", windowedImages(study)}}},
      {"target", targetText(settings.target)},
      {"target_exceptions", targets},
      {"techniques", rows},
      {"case_cut_points",
       {{"iou", {settings.cases.iouLow, settings.cases.iouHigh}},
        {"gtc", {settings.cases.gtcLow, settings.cases.gtcHigh}},
        {"sc", {settings.cases.scLow, settings.cases.scHigh}},
        {"rounded_to_hundredths", settings.cases.roundToHundredths}}},
      {"accepted_classes", settings.acceptedClasses},
      {"hidden_models", hiddenModels(study)},
      {"models", models}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string methodsText(const ReportInput& input) {
  const StudyDefinition& study = *input.definition;
  const AnalysisSettings& settings = input.snapshot->settings;
  const int used = imagesUsed(input);
  const LeftOut outside = leftOut(input);
  std::vector<std::string> names, layers;
  for (std::size_t m = 0; m < study.models.size(); ++m) {
    names.push_back(study.models[m].displayName);
    layers.push_back(joined(layersOf(input, m)) + " (" + study.models[m].displayName + ")");
  }
  std::string text = "Saliency maps of " + joined(names) + " were compared with " + comparedWith(input) + " on " +
                     counted(used, "image") + " of \"" + study.dataset.name + "\"" +
                     (input.subset.images ? ", chosen from its " + counted(input.snapshot->imageCount, "image") : "") +
                     (input.subset.onlyAgreeing ? ", those for which all models predict the same class" : "") + ". ";
  if (const auto hidden = hiddenModels(study); !hidden.empty())
    text += "Of " + counted(static_cast<int>(names.size() + hidden.size()), "model") + " in the study, " +
            joined(hidden) + (hidden.size() == 1 ? " was" : " were") + " hidden and " +
            (hidden.size() == 1 ? "is" : "are") + " in none of the numbers. ";
  if (const std::string regions = regionsInFull(study.dataset); !regions.empty())
    text += "Where an image has no mask, what people marked on it as shapes became one (" + regions + "). ";
  if (const std::string fixationMap = fixationMapInFull(study.dataset, settings); !fixationMap.empty())
    text +=
        "Where an image has no mask, people's fixations became one: those of each person on an image were added up, "
        "blurred by a Gaussian and cut (" +
        fixationMap + "); measures on fixations use the points themselves. ";
  if (const PaintedMasks painted = paintedMasks(input); painted.images > 0)
    text += "For " + std::to_string(painted.images) + (painted.images == 1 ? " image" : " images") +
            " the masks were painted in the program by " +
            (painted.fewest == painted.most ? std::to_string(painted.most)
                                            : std::to_string(painted.fewest) + " to " + std::to_string(painted.most)) +
            (painted.most == 1 ? " person" : " people") +
            "; where several painted, their masks were averaged and the same share of them must agree. ";
  if (const int windowed = windowedImages(study); windowed > 0)
    text += "The values of " + counted(windowed, "image") +
            " became grey levels by this window: " + describe(settings.window).text() + ". ";
  text += techniquesText(input, joined(layers));
  const bool named = settings.target.choice == TargetClass::Choice::Fixed && !study.models.empty();
  text += "Maps explain " +
          (named ? "the class \"" + labelOf(study.models.front(), settings.target.classIndex) + "\""
                 : targetText(settings.target)) +
          (settings.targetOfImage.empty()
               ? ""
               : ", except for " + counted(static_cast<int>(settings.targetOfImage.size()), "image") +
                     " with a class of " + (settings.targetOfImage.size() == 1 ? "its" : "their") + " own") +
          ". ";
  if (!settings.acceptedClasses.empty())
    text += "For " + counted(static_cast<int>(settings.acceptedClasses.size()), "label") +
            " the classes that count as a right prediction were chosen by hand. ";
  text += preparationText(study);
  for (std::size_t m = 0; m < study.models.size(); ++m) {
    const std::string hash = weightsHash(input, m);
    if (hash.empty()) continue;
    text += "Weights of " + names[m] + ": " + study.models[m].weights.filename().string() +
            ", SHA-256 beginning with " + hash.substr(0, 12) + "; " +
            weightsOriginText(weightsOrigin(study.models[m].id, study.models[m].weights, hash)).text() + ". ";
  }
  text +=
      "Maps and masks were brought to a common grid of " + std::to_string(study.grid.width) + " x " +
      std::to_string(study.grid.height) +
      " pixels; pixels a model did not see, outside its centre crop, belong to neither set" +
      (outside.maps == 0 ? std::string(" (here every model saw whole images)")
                         : " (" + std::to_string(outside.maps) + " of " + std::to_string(input.snapshot->readyCount()) +
                               " maps, on average " + fixedText(100 * outside.share, 1) + " % of the grid)") +
      ". A pixel belongs to the saliency mask when it is " + ruleText(settings.rule);
  for (const auto& [technique, rule] : settings.ruleOfTechnique)
    text += "; for " + techniqueName(technique) + ", when it is " + ruleText(rule);
  for (const auto& [place, rule] : settings.ruleOfCombination)
    text += "; for " + techniqueName(place.first) + " of " + names.at(static_cast<std::size_t>(place.second)) +
            ", when it is " + ruleText(rule);
  text += ". " + humanMaskText(input) + " ";
  text +=
      "Scores are intersection over union (IoU), saliency coverage (SC) and ground truth coverage (GTC) as in Shared "
      "Interest "
      "(Boggust et al. 2022); a score whose denominator is empty is undefined and left out of means, and counted. ";
  text += testsText(input.snapshot->techniques().size(), study.models.size());
  text += std::string("Computed with Sightline ") + programVersion() + ".";
  return text + "\n";
}

}  // namespace sightline
