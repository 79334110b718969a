// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/measures.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace sightline {
namespace {

using OrderedJson = nlohmann::ordered_json;

const std::array<FaithfulnessWords, kFaithfulnessMeasures.size()> kFaithfulnessWords{{
    {"deletion", "Deletion",
     "Area under the class's probability while the highest pixels of the map are taken away first: low where the "
     "network "
     "needs what the map shows (Petsiuk et al. 2018)",
     true},
    {"insertion", "Insertion",
     "Area under the class's probability while the highest pixels of the map come back first: high where what the map "
     "shows is enough (Petsiuk et al. 2018)"},
    {"road", "ROAD",
     "Fall of the probability when the highest pixels are removed, less that when the lowest are, halved; filled in "
     "from "
     "their neighbours: above 0 where the order of the map is the network's (Rong et al. 2022)"},
    {"drop", "Average drop",
     "Share of the probability that is lost when only what the map shows is left (Chattopadhay et al. 2018)", true},
    {"increase", "Increase",
     "1 where the class is more probable when only what the map shows is left; its mean is a share of images "
     "(Chattopadhay et al. 2018)"},
    {"sic", "SIC",
     "Softmax information curve: how fast the probability comes back with the information shown, most relevant first "
     "(Kapishnikov et al. 2019)"},
    {"aic", "AIC",
     "Accuracy information curve: how fast the class becomes the predicted one with the information shown, most "
     "relevant "
     "first (Kapishnikov et al. 2019)"},
}};

template <class T, class Write>
OrderedJson measuredJson(const Measured<T>& m, OrderedJson& undefined, const char* name, const Write& write) {
  if (m.value) return write(*m.value);
  undefined[name] = m.undefined.text();
  return nullptr;
}

OrderedJson curveJson(const CausalCurve& curve) {
  OrderedJson points = OrderedJson::array();
  for (std::size_t i = 0; i < curve.share.size(); ++i) points.push_back({curve.share[i], curve.probability[i]});
  return {{"auc", curve.area}, {"auc_error", curve.areaError}, {"curve", points}};
}

CausalCurve curveFrom(const OrderedJson& json) {
  CausalCurve curve;
  for (const auto& point : json.at("curve")) {
    curve.share.push_back(point.at(0).get<double>());
    curve.probability.push_back(point.at(1).get<double>());
  }
  curve.area = json.at("auc").get<double>();
  curve.areaError = json.at("auc_error").get<double>();
  return curve;
}

/// @param value  null where the measure is not defined
template <class T, class Read>
Measured<T> measuredFrom(const OrderedJson& value, const OrderedJson& whole, const char* name, const Read& read) {
  if (value.is_null()) return Measured<T>::none(Message::restored(whole.at("undefined").at(name).get<std::string>()));
  return read(value);
}

}  // namespace

const FaithfulnessWords& wordsOf(FaithfulnessMeasure measure) {
  return kFaithfulnessWords.at(static_cast<std::size_t>(measure));
}

std::optional<double> valueOf(const Faithfulness& f, FaithfulnessMeasure measure) {
  const auto area = [](const auto& curve) { return curve.value ? std::optional(curve.value->area) : std::nullopt; };
  switch (measure) {
    case FaithfulnessMeasure::Deletion: return area(f.causal.deletion);
    case FaithfulnessMeasure::Insertion: return area(f.causal.insertion);
    case FaithfulnessMeasure::Road: return f.road.value ? std::optional(f.road.value->combined()) : std::nullopt;
    case FaithfulnessMeasure::Drop: return f.drop.value ? std::optional(f.drop.value->drop) : std::nullopt;
    case FaithfulnessMeasure::Increase:
      return f.drop.value ? std::optional(f.drop.value->increase ? 1.0 : 0.0) : std::nullopt;
    case FaithfulnessMeasure::Sic: return area(f.sic);
    case FaithfulnessMeasure::Aic: return area(f.aic);
  }
  return {};
}

Message whyUndefined(const Faithfulness& f, FaithfulnessMeasure measure) {
  switch (measure) {
    case FaithfulnessMeasure::Deletion: return f.causal.deletion.undefined;
    case FaithfulnessMeasure::Insertion: return f.causal.insertion.undefined;
    case FaithfulnessMeasure::Road: return f.road.undefined;
    case FaithfulnessMeasure::Drop:
    case FaithfulnessMeasure::Increase: return f.drop.undefined;
    case FaithfulnessMeasure::Sic: return f.sic.undefined;
    case FaithfulnessMeasure::Aic: return f.aic.undefined;
  }
  return {};
}

Faithfulness undefinedFaithfulness(const Message& why) {
  Faithfulness f;
  f.causal.deletion = f.causal.insertion = Measured<CausalCurve>::none(why);
  f.road = Measured<RoadScores>::none(why);
  f.drop = Measured<ConfidenceDrop>::none(why);
  f.sic = f.aic = Measured<PicCurve>::none(why);
  return f;
}

std::string toJson(const Faithfulness& f) {
  OrderedJson undefined = OrderedJson::object(), out;
  out["deletion"] = measuredJson(f.causal.deletion, undefined, "deletion", curveJson);
  out["insertion"] = measuredJson(f.causal.insertion, undefined, "insertion", curveJson);
  out["road"] = measuredJson(f.road, undefined, "road", [](const RoadScores& s) {
    return OrderedJson{{"morf", s.morf},
                       {"lerf", s.lerf},
                       {"combined", s.combined()},
                       {"morf_logit", s.morfLogit},
                       {"lerf_logit", s.lerfLogit},
                       {"combined_logit", s.combinedLogit()},
                       {"morf_at", s.morfAt},
                       {"lerf_at", s.lerfAt}};
  });
  out["drop"] = measuredJson(f.drop, undefined, "drop", [](const ConfidenceDrop& d) { return OrderedJson(d.drop); });
  out["increase"] = f.drop.value ? OrderedJson(f.drop.value->increase) : OrderedJson(nullptr);
  out["probability"] = f.drop.value ? OrderedJson(f.drop.value->whole) : OrderedJson(nullptr);
  out["probability_through_map"] = f.drop.value ? OrderedJson(f.drop.value->shown) : OrderedJson(nullptr);
  const auto area = [](const PicCurve& c) { return OrderedJson(c.area); };
  out["pic"] = {{"sic", measuredJson(f.sic, undefined, "sic", area)},
                {"aic", measuredJson(f.aic, undefined, "aic", area)}};
  const auto scores = [](const Measured<PicCurve>& m) {
    return m.value ? OrderedJson(m.value->scores) : OrderedJson(nullptr);
  };
  out["pic_curves"] = {{"sic", scores(f.sic)}, {"aic", scores(f.aic)}};
  out["undefined"] = undefined;
  out["evaluations"] = f.evaluations;
  return out.dump();
}

Faithfulness faithfulnessFromJson(const std::string& text) try {
  const OrderedJson json = OrderedJson::parse(text);
  Faithfulness f;
  f.causal.deletion = measuredFrom<CausalCurve>(json.at("deletion"), json, "deletion", curveFrom);
  f.causal.insertion = measuredFrom<CausalCurve>(json.at("insertion"), json, "insertion", curveFrom);
  f.road = measuredFrom<RoadScores>(json.at("road"), json, "road", [](const OrderedJson& j) {
    RoadScores s;
    s.morf = j.at("morf").get<double>();
    s.lerf = j.at("lerf").get<double>();
    s.morfLogit = j.at("morf_logit").get<double>();
    s.lerfLogit = j.at("lerf_logit").get<double>();
    s.morfAt = j.at("morf_at").get<std::vector<double>>();
    s.lerfAt = j.at("lerf_at").get<std::vector<double>>();
    return s;
  });
  f.drop = measuredFrom<ConfidenceDrop>(json.at("drop"), json, "drop", [&](const OrderedJson& j) {
    return ConfidenceDrop{json.at("probability").get<double>(), json.at("probability_through_map").get<double>(),
                          j.get<double>(), json.at("increase").get<bool>()};
  });
  const auto curve = [&](const char* name) {
    return measuredFrom<PicCurve>(json.at("pic").at(name), json, name, [&](const OrderedJson& j) {
      return PicCurve{json.at("pic_curves").at(name).get<std::vector<double>>(), j.get<double>()};
    });
  };
  f.sic = curve("sic");
  f.aic = curve("aic");
  f.evaluations = json.at("evaluations").get<int>();
  return f;
} catch (const nlohmann::json::exception&) {
  throw Error(ErrorCode::BadFormat, "kept faithfulness", "is not as this version writes it", "Compute it again.");
}

}  // namespace sightline
