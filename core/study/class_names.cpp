// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/class_names.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/unicode.h"
#include "core/models/imagenet_labels.h"
#include "core/study/labels_said.h"

namespace sightline {
namespace {

std::string normalised(const std::string& name) {
  std::string out = caseFolded(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  const auto first = out.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

/// The whole name and each of its comma-separated parts.
std::vector<std::string> namesOf(const std::string& label) {
  std::vector<std::string> names{normalised(label)};
  for (std::size_t from = 0; label.find(',') != std::string::npos && from <= label.size();) {
    const auto comma = std::min(label.find(',', from), label.size());
    names.push_back(normalised(label.substr(from, comma - from)));
    from = comma + 1;
  }
  return names;
}

}  // namespace

ClassNames::ClassNames(const Dataset& dataset, const std::vector<ModelSpec>& models) : modelCount_(models.size()) {
  std::map<std::string, int> ids;
  std::vector<std::multimap<std::string, int>> classesOfName(models.size());
  for (std::size_t m = 0; m < models.size(); ++m) {
    nameIds_.emplace_back();
    for (int k = 0; k < classesOf(models[m].architecture); ++k) {
      const std::string label = labelOf(models[m], k);
      nameIds_[m].push_back(ids.emplace(normalised(label), static_cast<int>(ids.size())).first->second);
      for (const std::string& name : namesOf(label)) classesOfName[m].emplace(name, k);
    }
  }
  for (const ModelSpec& model : models) cutOffs_.push_back(model.cutOffs);
  std::map<std::string, int> labels;
  for (const DatasetItem& item : dataset.items) {
    labelsOfImage_.emplace_back();
    for (const std::string& label : item.allLabels()) {
      const auto [it, isNew] = labels.emplace(label, static_cast<int>(labels.size()));
      labelsOfImage_.back().push_back(it->second);
      if (!isNew) continue;
      labels_.push_back(label);
      const auto listed = dataset.acceptedNames.find(label);
      auto names = listed == dataset.acceptedNames.end() ? std::vector<std::string>{label} : listed->second;
      // Folders cut out of ImageNet are named by the class's synset.
      if (const auto imagenet = imagenetClassOf(label))
        names.push_back(imagenetLabels()[static_cast<std::size_t>(*imagenet)]);
      for (std::size_t m = 0; m < models.size(); ++m) {
        std::set<int> classes;
        for (const std::string& name : names) {
          const auto [from, to] = classesOfName[m].equal_range(normalised(name));
          for (auto found = from; found != to; ++found) classes.insert(found->second);
        }
        accepted_.emplace_back(classes.begin(), classes.end());
      }
    }
  }
}

const std::vector<int>& ClassNames::acceptedOf(int label, int model) const {
  return accepted_[static_cast<std::size_t>(label) * modelCount_ + static_cast<std::size_t>(model)];
}

const std::vector<int>& ClassNames::accepted(int image, int model) const {
  static const std::vector<int> none;
  for (const int label : labelsOfImage_[static_cast<std::size_t>(image)])
    if (const auto& classes = acceptedOf(label, model); !classes.empty()) return classes;
  return none;
}

const std::string& ClassNames::label(int image) const {
  static const std::string none;
  const auto& labels = labelsOfImage_[static_cast<std::size_t>(image)];
  return labels.empty() ? none : labels_[static_cast<std::size_t>(labels.front())];
}

std::vector<std::vector<int>> ClassNames::acceptedOfEach(int image, int model, const AcceptedClasses& changed) const {
  std::vector<std::vector<int>> all;
  for (const int label : labelsOfImage_[static_cast<std::size_t>(image)]) {
    const auto found = changed.find(labels_[static_cast<std::size_t>(label)]);
    if (found == changed.end()) {
      all.push_back(acceptedOf(label, model));
      continue;
    }
    all.emplace_back();
    for (const int k : found->second)
      if (nameId(model, k) >= 0) all.back().push_back(k);
  }
  return all;
}

std::vector<int> ClassNames::accepted(int image, int model, const AcceptedClasses& changed) const {
  if (changed.empty()) return accepted(image, model);
  for (auto& classes : acceptedOfEach(image, model, changed))
    if (!classes.empty()) return classes;
  return {};
}

int ClassNames::nameId(int model, int classIndex) const {
  const auto& ids = nameIds_[static_cast<std::size_t>(model)];
  return classIndex < 0 || classIndex >= static_cast<int>(ids.size()) ? -1 : ids[static_cast<std::size_t>(classIndex)];
}

std::string TargetSpec::text() const {
  if (classes.empty()) return cutOffs.ofClass.empty() ? "predicted" : "predicted above " + cutOffsText(cutOffs);
  if (classes.size() == 1) return "class " + std::to_string(classes.front());
  std::string text = "best of";
  for (const int k : classes) text.append(k == classes.front() ? " " : ",").append(std::to_string(k));
  return text;
}

TargetSpec resolveTarget(const TargetClass& choice, const ClassNames& names, const Dataset& dataset,
                         const std::vector<ModelSpec>& models, int image, int model, const AcceptedClasses& changed) {
  const DatasetItem& item = dataset.items[static_cast<std::size_t>(image)];
  const ModelSpec& spec = models[static_cast<std::size_t>(model)];
  switch (choice.choice) {
    case TargetClass::Choice::Predicted: return {};
    case TargetClass::Choice::Labelled: {
      if (item.label.empty())
        throw Error(ErrorCode::InvalidOption, item.id, "has no label to explain",
                    "Choose the predicted class, or name a class for this image.");
      const auto classes = names.accepted(image, model, changed);
      if (classes.empty())
        throw Error(ErrorCode::InvalidOption, item.id,
                    message("is labelled '{1}', and {2} has no class of that name", item.label, spec.displayName),
                    "Choose the predicted class, or name a class for this image.");
      return {classes};
    }
    case TargetClass::Choice::Fixed: break;
  }
  const int classes = classesOf(spec.architecture);
  if (choice.classIndex < 0 || (classes > 0 && choice.classIndex >= classes))
    throw Error(ErrorCode::InvalidOption, message("class {1}", choice.classIndex),
                message("is not one of the {1} classes of {2}", classes, spec.displayName),
                message("Choose a class from 0 to {1}.", classes - 1));
  return {{choice.classIndex}};
}

TargetSpec targetOf(const CellRecipe& recipe, const ClassNames& names, const StudyDefinition& study,
                    const CellKey& cell, const AcceptedClasses& changed) {
  TargetSpec spec = resolveTarget(recipe.target, names, study.dataset, study.models, cell.image, cell.model, changed);
  if (spec.classes.empty()) spec.cutOffs = recipe.cutOffs;
  return spec;
}

int targetIndex(const TargetSpec& spec, const Prediction& prediction) {
  if (spec.classes.empty()) return predictedClass(prediction, spec.cutOffs);
  const auto logit = [&](int k) {
    return k < static_cast<int>(prediction.logits.size()) ? prediction.logits[static_cast<std::size_t>(k)] : -1e30f;
  };
  return *std::max_element(spec.classes.begin(), spec.classes.end(), [&](int a, int b) { return logit(a) < logit(b); });
}

}  // namespace sightline
