// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shared_page.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <sstream>

#include "core/alignment/alignment_curve.h"
#include "core/analysis/listed.h"
#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/dataset/item_reading.h"
#include "core/dataset/people_words.h"
#include "core/image/colour_map.h"
#include "core/image/resize.h"
#include "core/report/map_levels.h"
#include "core/report/page_offer.h"
#include "core/report/page_parts.h"
#include "core/report/references.h"
#include "core/study/not_defined.h"

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;

/// JSON inside a script element: no "<" may end it.
std::string inScript(const Json& json) {
  std::string out;
  for (const char c : json.dump(-1, ' ', false, Json::error_handler_t::replace))
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  return out;
}

std::string sha256Base64(std::string_view text) {
  const std::string hex = sha256Of(text);
  std::vector<std::uint8_t> bytes(hex.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    std::from_chars(hex.data() + 2 * i, hex.data() + 2 * i + 2, bytes[i], 16);
  return toBase64(bytes);
}

/// The template with its places filled, in one pass: what is put in is not looked through again.
std::string filled(std::string_view page, const std::vector<std::pair<std::string, std::string>>& places) {
  std::string out;
  while (!page.empty()) {
    const auto open = page.find('{');
    out += page.substr(0, open);
    if (open == std::string_view::npos) break;
    page.remove_prefix(open);
    const auto place = std::find_if(places.begin(), places.end(), [&](const auto& p) {
      return page.size() > p.first.size() + 1 && page[p.first.size() + 1] == '}' &&
             page.substr(1, p.first.size()) == p.first;
    });
    if (place == places.end())
      throw Error(ErrorCode::Internal, "page", "has a place that nothing fills", "Please report this as a bug.");
    out += place->second;
    page.remove_prefix(place->first.size() + 2);
  }
  return out;
}

PeopleCount peopleOf(const SharedPageInput& input) {
  const Dataset& dataset = input.report.definition->dataset;
  return peopleIn(*input.report.snapshot, dataset).value_or(dataset.people());
}

/// The template with what stands in [[double brackets]] in the page's language.
std::string spoken(std::string_view page, const Catalogue& language) {
  std::string out;
  for (auto open = page.find("[["); open != std::string_view::npos; open = page.find("[[")) {
    const auto close = page.find("]]", open);
    out += page.substr(0, open);
    out += escapeXml(language.said(Message::restored(std::string(page.substr(open + 2, close - open - 2)))));
    page.remove_prefix(close + 2);
  }
  return out += page;
}

/// What the script says, by its English: all of its literals that have a translation. A literal stands in one line;
/// behind
/// // is a comment.
Json wordsOf(const std::string& script, const Catalogue& language) {
  Json words = Json::object();
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find("//"));
    for (auto open = line.find('\''); open != std::string::npos; open = line.find('\'', open + 1)) {
      const auto close = line.find('\'', open + 1);
      if (close == std::string::npos) break;
      const std::string english = line.substr(open + 1, close - open - 1);
      const auto forms = language.forms(english);
      if (forms.size() == 1) words[english] = forms.front();
      if (forms.size() > 1) words[english] = forms;
      open = close;
    }
  }
  return words;
}

/// Makes the parts of the page that stand for images; reads only.
class PageImages {
 public:
  PageImages(const SharedPageInput& input, const SharedPageOptions& options)
      : input_(input),
        options_(options),
        study_(*input.report.definition),
        snapshot_(*input.report.snapshot),
        offer_(pageOffer(snapshot_.settings.agreement, peopleOf(input).number)) {}

  [[nodiscard]] const PageOffer& offer() const { return offer_; }
  /// @throws Error when the image cannot be read
  [[nodiscard]] Json image(int index) const;

 private:
  [[nodiscard]] Json map(const CellResult& result, std::vector<std::uint8_t>& planes) const;
  [[nodiscard]] std::string jpeg(const DatasetItem& item, Json& json) const;
  [[nodiscard]] std::shared_ptr<const HumanMask> mask(int index) const;

  const SharedPageInput& input_;
  const SharedPageOptions& options_;
  const StudyDefinition& study_;
  const StudySnapshot& snapshot_;
  const PageOffer offer_;
};

std::string PageImages::jpeg(const DatasetItem& item, Json& json) const {
  Image image = shrunkTo(readImage(item.image, readingOf(item, snapshot_.settings.window)), options_.imageSide);
  json["width"] = image.width;
  json["height"] = image.height;
  return toBase64(encodeJpeg(image, options_.imageQuality));
}

/// The mask that the image's maps were compared with.
std::shared_ptr<const HumanMask> PageImages::mask(int index) const {
  for (int model = 0; model < input_.table.modelCount; ++model)
    for (const Technique technique : input_.table.rows.techniques())
      if (const CellResult* result = input_.table.at(index, model, technique)) return result->mask;
  const auto at = static_cast<std::size_t>(index);
  return at < input_.table.masks.size() ? input_.table.masks[at] : nullptr;
}

Json PageImages::map(const CellResult& result, std::vector<std::uint8_t>& planes) const {
  if (!result.map.blankReason.empty()) {
    Json none{{"blank", options_.language.said(result.map.blankReason)}};
    const ModelSpec& model = study_.models[static_cast<std::size_t>(result.key.model)];
    if (!whyNotDefined(result.key.technique, model).empty()) none["undefined"] = true;
    return none;
  }
  const BinarisationRule& own = snapshot_.settings.ruleFor(result.key.technique, result.key.model);
  static const Plane<std::uint8_t> kNobody;
  // Large studies keep their curves in small; here every pixel counts.
  std::optional<AlignmentCurve> whole;
  if (!result.curve.isExact())
    whole.emplace(result.onGrid, result.mask ? result.mask->votes : kNobody, result.mask ? result.mask->annotators : 0,
                  result.valid);
  const MapLevels levels =
      mapLevels(result.onGrid, result.valid, thresholdsOf(offer_, whole ? *whole : result.curve, own));
  appendFiltered(planes, levels.levels);
  Json json{{"least", toBase64(levels.least)}, {"shades", toBase64(levels.shades)}};
  if (own.largestPart) {
    Json parts = Json::array();
    for (const AgreementRule& agreement : offer_.agreements) {
      const CellScores scores = scoresOf(result, own, agreement);
      parts.push_back({scores.counts.saliency, scores.counts.both});
    }
    json["largest"] = parts;
  }
  return json;
}

Json PageImages::image(int index) const {
  const DatasetItem& item = study_.dataset.items.at(static_cast<std::size_t>(index));
  Json json{{"id", item.id}, {"label", item.labelText()}};
  json["jpeg"] = jpeg(item, json);
  const auto human = mask(index);
  json["people"] = human ? human->annotators : 0;
  std::vector<std::uint8_t> planes;
  if (human) {
    Plane<std::uint8_t> votes = human->votes;  // more votes than people cannot be
    for (std::uint8_t& v : votes.values()) v = static_cast<std::uint8_t>(std::min<int>(v, human->annotators));
    appendFiltered(planes, votes);
  }
  Json maps = Json::array(), predicted = Json::array(), correct = Json::array();
  for (const Technique technique : snapshot_.techniques())
    for (int model = 0; model < snapshot_.modelCount; ++model) {
      const CellResult* result = input_.table.at(index, model, technique);
      maps.push_back(result ? map(*result, planes) : Json(nullptr));
    }
  for (int model = 0; model < snapshot_.modelCount; ++model) {
    const auto at = static_cast<std::size_t>(index) * static_cast<std::size_t>(snapshot_.modelCount) +
                    static_cast<std::size_t>(model);
    const auto& said = snapshot_.predicted[at];
    predicted.push_back(said ? Json(labelOf(study_.models[static_cast<std::size_t>(model)], *said)) : Json(nullptr));
    correct.push_back(snapshot_.correct[at] ? Json(*snapshot_.correct[at]) : Json(nullptr));
  }
  const auto& agree = snapshot_.allAgree[static_cast<std::size_t>(index)];
  json["agree"] = agree ? Json(*agree) : Json(nullptr);
  json["predicted"] = predicted;
  json["correct"] = correct;
  json["maps"] = maps;
  json["planes"] = toBase64(deflated(planes));
  return json;
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

/// What a place of the slider for people is, in a few words and as a condition.
std::pair<Message, Message> agreementWords(const AgreementRule& rule, const PeopleCount& people) {
  if (people.isKnown() && rule.of > 255) {  // a rule that was written as a share
    const Message share = message("a share of {1}", toString(rule).substr(6));
    return {share, message("at least {1} people marked it", share)};
  }
  const bool own = people.isKnown() && people.number > 1;
  const PeopleCount of = own ? PeopleCount{rule.of, people.known} : people;
  const int needed = own ? rule.people : votesNeeded(rule, people.number);
  return {neededInShort(needed, of), marksPixel(needed, of)};
}

Json said(const std::vector<Message>& messages, const Catalogue& language) {
  Json texts = Json::array();
  for (const Message& one : messages) texts.push_back(language.said(one));
  return texts;
}

/// What the page offers, without its images.
Json studyJson(const SharedPageInput& input, const PageOffer& offer, const Catalogue& language) {
  const StudyDefinition& study = *input.report.definition;
  const StudySnapshot& snapshot = *input.report.snapshot;
  Json json{{"simulated", study.dataset.simulatedAnnotators},
            {"grid", {{"width", study.grid.width}, {"height", study.grid.height}}},
            {"models", Json::array()},
            {"techniques", Json::array()},
            {"rules", Json::array()},
            {"agreements", Json::array()}};
  for (const ModelSpec& model : study.models)
    json["models"].push_back({{"id", model.id}, {"name", model.displayName}, {"colour", colourOf(model)}});
  for (const Technique technique : snapshot.techniques())
    json["techniques"].push_back({{"id", techniqueId(technique)}, {"name", techniqueName(technique)}});
  std::size_t first = 0;
  for (const OfferedRule& rule : offer.rules) {
    Json texts = Json::array();
    for (const BinarisationRule& place : rule.rules) texts.push_back(rule.own ? std::string("study") : toString(place));
    std::vector<Message> sentences;
    for (const Message& s : rule.sentences)
      sentences.push_back(rule.own ? Message("maps are cut as in the study")
                                   : message("a pixel belongs to a map's region when it is {1}", s));
    json["rules"].push_back({{"name", language.said(rule.name)},
                             {"slider", language.said(rule.slider)},
                             {"first", first},
                             {"byAgreement", rule.byAgreement},
                             {"own", rule.own},
                             {"usual", rule.rules.size() / 2},
                             {"texts", texts},
                             {"shown", said(rule.shown, language)},
                             {"sentences", said(sentences, language)}});
    first += rule.byAgreement ? offer.agreements.size() : rule.rules.size();
  }
  const PeopleCount people = peopleOf(input);
  json["agreement_name"] = capitalised(language.said(agreementName(people)));
  for (const AgreementRule& agreement : offer.agreements) {
    const auto [shown, marks] = agreementWords(agreement, people);
    json["agreements"].push_back({{"people", agreement.people},
                                  {"of", agreement.of},
                                  {"text", toString(agreement)},
                                  {"shown", language.said(shown)},
                                  {"marks", language.said(marks)}});
  }
  // The study's rule is shown among the others where all maps have it.
  const bool one = snapshot.settings.ruleOfTechnique.empty() && snapshot.settings.ruleOfCombination.empty();
  const OfferedPlace place = one ? placeOf(offer, snapshot.settings.rule) : OfferedPlace{offer.rules.size() - 1, 0};
  const Metric metric = isThresholdFree(input.report.metric) ? Metric::Iou : input.report.metric;
  json["start"] = {{"image", 0},
                   {"metric", metricId(metric)},
                   {"rule", place.rule},
                   {"position", place.position},
                   {"people", offer.ownAgreement}};
  std::vector<std::uint8_t> palette;
  for (const Rgb& colour : paletteColours(Palette::Inferno))
    palette.insert(palette.end(), {colour.r, colour.g, colour.b});
  json["palette"] = toBase64(palette);
  if (language.language() != "en") json["words"] = wordsOf(page_parts::kScript, language);
  return json;
}

Message aboutText(const SharedPageInput& input, std::size_t shown) {
  const StudyDefinition& study = *input.report.definition;
  std::vector<Message> techniques;
  for (const Technique technique : input.report.snapshot->techniques())
    techniques.push_back(Message::verbatim(techniqueName(technique)));
  const Message images = plural(shown, "{1} image", "{1} images", shown), names = joinedByAnd(techniques),
                models =
                    plural(study.models.size(), "{1} image classifier", "{1} image classifiers", study.models.size());
  std::vector<Message> sentences{
      techniques.size() == 1
          ? message("What people marked in {1}, and what {2} highlights there for {3}.", images, names, models)
          : message("What people marked in {1}, and what {2} highlight there for {3}.", images, names, models)};
  if (shown < study.dataset.items.size())
    sentences.push_back(message("The study has {1} images; all numbers here are of the {2} in this page.",
                                study.dataset.items.size(), shown));
  sentences.push_back(Message("Move the controls: every number is counted anew."));
  if (const PeopleCount people = peopleOf(input); !people.isKnown())
    sentences.push_back(message("Compared is {1}.", peopleMarked(people)));
  if (study.dataset.simulatedAnnotators) sentences.push_back(Message("The people of this data set are simulated."));
  return joined(sentences, "{1} {2}");
}

Message storedText(const PageOffer& offer, const SharedPageOptions& options) {
  return message(
      "This file holds all it shows and asks for nothing from anywhere. Images are at most {1} pixels long. Of each "
      "map "
      "it holds which of {2} thresholds every pixel of the evaluation grid reaches. At each place of the sliders the "
      "numbers are therefore Sightline's own, to the pixel; thresholds between two places are not in the file, and "
      "the "
      "maps' colours are those of the nearest one. Undefined numbers (0/0, a blank map, no human mask) are left out "
      "of "
      "means and counted.",
      options.imageSide, offer.thresholds());
}

std::string wholePage(const SharedPageInput& input, const SharedPageOptions& options, const PageOffer& offer,
                      const std::string& images, std::size_t shown) {
  const StudyDefinition& study = *input.report.definition;
  const Catalogue& language = options.language;
  std::string references = "<h3>" + escapeXml(language.said(Message("References"))) + "</h3>\n<ol>\n";
  for (const std::string& entry : referencesOf(input.report.snapshot->techniques(), Metric::Iou))
    references += "<li>" + escapeXml(entry) + "</li>\n";
  references += "</ol>";
  std::string data = inScript(studyJson(input, offer, language));
  data.back() = ',';  // the closing brace: the images come before it
  data += "\"images\":[" + images + "]}";
  const std::string style = page_parts::kStyle, script = page_parts::kScript;
  const Message title = message("{1}: what people mark and what saliency maps highlight", study.dataset.name);
  return filled(spoken(page_parts::kHtml, language), {{"language", language.language()},
                                                      {"title", escapeXml(language.said(title))},
                                                      {"about", escapeXml(language.said(aboutText(input, shown)))},
                                                      {"version", escapeXml(programVersion())},
                                                      {"methods", escapeXml(methodsText(input.report))},
                                                      {"stored", escapeXml(language.said(storedText(offer, options)))},
                                                      {"references", references},
                                                      {"style-hash", sha256Base64(style)},
                                                      {"script-hash", sha256Base64(script)},
                                                      {"style", style},
                                                      {"script", script},
                                                      {"data", data}});
}

/// One image of the page, or why it is not in it.
struct MadeImage {
  std::string json;
  Message leftOut;
};

MadeImage madeImage(const PageImages& images, int index) {
  try {
    return {inScript(images.image(index)), {}};
  } catch (const Error& e) {
    return {{}, message("{1} {2}; the image was left out.", e.subjectMessage(), e.problemMessage())};
  }
}

}  // namespace

SharedPage sharedPage(const SharedPageInput& input, const SharedPageOptions& options, const ProgressSink& progress,
                      const std::stop_token& stop) {
  std::vector<int> chosen = input.images;
  if (chosen.empty()) {
    chosen.resize(static_cast<std::size_t>(input.report.snapshot->imageCount));
    std::iota(chosen.begin(), chosen.end(), 0);
  }
  const PageImages images(input, options);
  SharedPage page;
  page.images = chosen.size();
  const std::size_t rest = wholePage(input, options, images.offer(), "", chosen.size()).size();
  std::string all;
  std::size_t done = 0, inPage = 0;
  constexpr std::size_t kBlock = 8;  // images between two looks at the size and the stop
  for (; done < chosen.size() && rest + all.size() <= options.mostBytes; done += kBlock) {
    throwIfStopped(stop);
    if (progress) progress({static_cast<double>(done) / static_cast<double>(chosen.size()), "Writing the images"});
    std::vector<MadeImage> made(std::min(kBlock, chosen.size() - done));
    parallelFor(made.size(), [&](std::size_t i) { made[i] = madeImage(images, chosen[done + i]); });
    for (MadeImage& one : made) {
      if (one.json.empty()) {
        page.leftOut.push_back(one.leftOut);
      } else {
        all += (all.empty() ? "" : ",") + one.json;
        ++inPage;
      }
      page.fitting += rest + all.size() <= options.mostBytes;
    }
  }
  done = std::min(done, chosen.size());
  page.bytes = rest + (done == 0 ? 0 : all.size() / done * chosen.size());
  if (page.fitting < chosen.size()) return page;
  if (inPage == 0)
    throw Error(ErrorCode::FileNotFound, "The study's images", "cannot be read, so there is nothing to share",
                "Put the images back to where the study found them.");
  page.html = wholePage(input, options, images.offer(), all, inPage);
  page.bytes = page.html.size();
  return page;
}

}  // namespace sightline
