// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFontMetrics>
#include <QString>
#include <memory>
#include <optional>

#include "core/alignment/scores.h"
#include "core/models/layer_info.h"
#include "core/models/model_spec.h"
#include "core/study/snapshot.h"
#include "core/types/prediction.h"

/// What the comparison grid says, as pure functions, so that words are written once and can be tested.
namespace sightline::ui::gridtext {

/// "0.26"; "undefined" for a score without a value.
QString score(const std::optional<double>& value);
/// A score as it is shown in so many pixels: a dash where its word would be cut off, for a cut number or word misleads.
QString fittingScore(const QString& score, const QFontMetrics& metrics, int width);
/// "+0.21", "−0.42"; "0.00" without a sign.
QString signedValue(double value);
/// "0.93" of a probability; a value that would read as 1.00 without being it is "> 0.99".
QString probability(float value);
/// The first name of a class: "African elephant" of "African elephant, Loxodonta africana".
QString shortLabel(const std::string& label);
/// "all four models agree", "the models disagree"; empty while it is not known.
QString agreement(const std::optional<bool>& allAgree, int modelCount);
/// Which class the maps explain: "maps of the predicted class", "maps of the labelled class", "maps of the class
/// “ant”".
/// @param models  of the study; the first one's names are taken
QString target(const TargetClass& target, const std::vector<ModelSpec>& models);
/// "layer4.2", "mean of 3 layers"; the default layer for an empty list.
QString layers(const std::vector<std::string>& chosen, const std::string& defaultLayer);

/// An error message for a small cell: files by their names, without folders (the tool tip has them).
QString withoutFolders(QString text);

/// Tool tip of one score: its meaning, the numbers behind it and n.
/// @param votes  that a pixel of the human mask needs, of `people`
QString scoreToolTip(Metric metric, const CellScores& scores, int votes, const PeopleCount& people);
/// What a network says of an image and how sure it is: "tabby", "cat + 2" where it says three labels, "none (cat)"
/// where no label reaches its cut-off.
struct Said {
  QString text;
  float probability = 0;
};
Said said(const Prediction& prediction, const ModelSpec& model, const CutOffs& cutOffs);

/// What is right of what a network says.
struct Verdict {
  std::string label;                ///< of the image, several apart at semicolons
  std::optional<bool> correct;      ///< StudySnapshot::correct
  std::optional<LabelSets> labels;  ///< StudySnapshot::labelSets
};
/// Tool tip of a column header: model, what its weights are, its most probable classes, whether it is right.
/// @param weightsHash  SHA-256 of the weights, where it is known yet
QString predictionToolTip(const ModelSpec& model, const Prediction* prediction, const Verdict& verdict,
                          const std::optional<std::string>& weightsHash);

}  // namespace sightline::ui::gridtext
