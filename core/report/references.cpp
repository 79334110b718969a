// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/references.h"

#include <algorithm>
#include <map>

namespace sightline {
namespace {

using Entries = std::vector<std::string>;

constexpr const char* kIntegratedGradients =
    "Sundararajan M, Taly A, Yan Q. Axiomatic Attribution for Deep Networks. ICML 2017.";

/// By identifier. A test asks for an entry for each technique.
const std::map<std::string, Entries>& techniqueReferences() {
  static const std::map<std::string, Entries> entries{
      {"gradcam",
       {"Selvaraju RR, Cogswell M, Das A, Vedantam R, Parikh D, Batra D. Grad-CAM: Visual Explanations from Deep "
        "Networks via Gradient-based Localization. ICCV 2017."}},
      {"xrai",
       {"Kapishnikov A, Bolukbasi T, Viégas F, Terry M. XRAI: Better Attributions Through Regions. ICCV 2019.",
        kIntegratedGradients,
        "Felzenszwalb PF, Huttenlocher DP. Efficient Graph-Based Image Segmentation. International Journal of Computer "
        "Vision 59, 2004."}},
      {"gradcam++",
       {"Chattopadhay A, Sarkar A, Howlader P, Balasubramanian VN. Grad-CAM++: Generalized Gradient-based Visual "
        "Explanations for Deep Convolutional Networks. WACV 2018."}},
      {"hirescam",
       {"Draelos RL, Carin L. Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional neural "
        "networks. arXiv 2011.08891, 2020."}},
      {"layercam",
       {"Jiang PT, Zhang CB, Hou Q, Cheng MM, Wei Y. LayerCAM: Exploring Hierarchical Class Activation Maps for "
        "Localization. IEEE Transactions on Image Processing 30, 2021."}},
      {"ig", {kIntegratedGradients}},
      {"gradient-x-input",
       {"Shrikumar A, Greenside P, Shcherbina A, Kundaje A. Not Just a Black Box: Learning Important Features Through "
        "Propagating Activation Differences. arXiv 1605.01713, 2016."}},
      {"smoothgrad",
       {"Smilkov D, Thorat N, Kim B, Viégas F, Wattenberg M. SmoothGrad: removing noise by adding noise. arXiv "
        "1706.03825, 2017."}},
      {"guided-ig",
       {"Kapishnikov A, Venugopalan S, Avci B, Wedin B, Terry M, Bolukbasi T. Guided Integrated Gradients: An Adaptive "
        "Path Method for Removing Noise. CVPR 2021."}},
      {"occlusion", {"Zeiler MD, Fergus R. Visualizing and Understanding Convolutional Networks. ECCV 2014."}},
      {"rise",
       {"Petsiuk V, Das A, Saenko K. RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018."}},
  };
  return entries;
}

/// Of the metrics that need no threshold.
Entries metricReferences(Metric metric) {
  switch (metric) {
    case Metric::PointingGame:
    case Metric::PointingGame15:
      return {
          "Zhang J, Bargal SA, Lin Z, Brandt J, Shen X, Sclaroff S. Top-Down Neural Attention by Excitation "
          "Backprop. International Journal of Computer Vision 126, 2018."};
    case Metric::RelevanceRankAccuracy:
      return {
          "Arras L, Osman A, Samek W. CLEVR-XAI: A benchmark dataset for the ground truth evaluation of neural "
          "network explanations. Information Fusion 81, 2022."};
    case Metric::Correlation:
    case Metric::Similarity:
    case Metric::KullbackLeibler:
    case Metric::NormalisedScanpath:
    case Metric::FixationScanpath:
    case Metric::FixationAuc:
    case Metric::ShuffledAuc:
      return {
          "Bylinskii Z, Judd T, Oliva A, Torralba A, Durand F. What Do Different Evaluation Metrics Tell Us About "
          "Saliency Models? IEEE Transactions on Pattern Analysis and Machine Intelligence 41, 2019."};
    case Metric::InformationGain:
      return {
          "Kümmerer M, Wallis TSA, Bethge M. Information-theoretic model comparison unifies saliency metrics. PNAS "
          "112, 2015."};
    default: return {};
  }
}

}  // namespace

std::vector<std::string> referencesOf(Technique technique) {
  const auto found = techniqueReferences().find(techniqueId(technique));
  return found == techniqueReferences().end() ? Entries{} : found->second;
}

std::vector<std::string> referencesOf(const std::vector<Technique>& techniques, Metric metric) {
  Entries all{
      "Boggust A, Hoover B, Satyanarayan A, Strobelt H. Shared Interest: Measuring Human-AI Alignment to Identify "
      "Recurring Patterns in Model Behavior. CHI 2022."};
  const auto add = [&](const Entries& entries) {
    for (const std::string& entry : entries)
      if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
  };
  for (const Technique technique : techniques) add(referencesOf(technique));
  add(metricReferences(metric));
  return all;
}

}  // namespace sightline
