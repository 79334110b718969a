// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/references.h"

#include <algorithm>
#include <string_view>

#include "core/base/version.h"

namespace sightline {
namespace {

struct Paper {
  /// Ids of the techniques that it stands for, and "faithfulness", "randomisation", "people", "errors" and "stability"
  /// for the chapters of a report; empty: always cited; "-": none.
  std::string_view techniques;
  std::vector<Metric> metrics;  ///< that it stands for
  std::string_view entry, bibtex;
};

/// In the order in which they are written. A test asks for a paper for each technique.
const std::vector<Paper>& papers() {
  static const std::vector<Paper> kPapers{
      {"",
       {},
       "Morrison K, Mehra A, Perer A. Shared Interest...Sometimes: Understanding the Alignment between Human "
       "Perception, Vision Architectures, and Saliency Map Techniques. CVPR Workshops 2023.",
       R"(@inproceedings{morrison2023sharedinterestsometimes,
  title = {Shared Interest...Sometimes: Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques},
  author = {Morrison, Katelyn and Mehra, Ankita and Perer, Adam},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops},
  year = {2023}
}
)"},
      {"",
       {},
       "Boggust A, Hoover B, Satyanarayan A, Strobelt H. Shared Interest: Measuring Human-AI Alignment to Identify "
       "Recurring Patterns in Model Behavior. CHI 2022.",
       R"(@inproceedings{boggust2022sharedinterest,
  title = {Shared Interest: Measuring Human-{AI} Alignment to Identify Recurring Patterns in Model Behavior},
  author = {Boggust, Angie and Hoover, Benjamin and Satyanarayan, Arvind and Strobelt, Hendrik},
  booktitle = {Proceedings of the CHI Conference on Human Factors in Computing Systems},
  year = {2022},
  note = {arXiv:2107.09234}
}
)"},
      {"gradcam",
       {},
       "Selvaraju RR, Cogswell M, Das A, Vedantam R, Parikh D, Batra D. Grad-CAM: Visual Explanations from Deep "
       "Networks via Gradient-based Localization. ICCV 2017.",
       R"(@inproceedings{selvaraju2017gradcam,
  title = {Grad-{CAM}: Visual Explanations from Deep Networks via Gradient-based Localization},
  author = {Selvaraju, Ramprasaath R. and Cogswell, Michael and Das, Abhishek and Vedantam, Ramakrishna and Parikh, Devi and Batra, Dhruv},
  booktitle = {Proceedings of the IEEE International Conference on Computer Vision},
  year = {2017}
}
)"},
      {"xrai faithfulness",
       {},
       "Kapishnikov A, Bolukbasi T, Viégas F, Terry M. XRAI: Better Attributions Through Regions. ICCV 2019.",
       R"(@inproceedings{kapishnikov2019xrai,
  title = {{XRAI}: Better Attributions Through Regions},
  author = {Kapishnikov, Andrei and Bolukbasi, Tolga and Vi{\'e}gas, Fernanda and Terry, Michael},
  booktitle = {Proceedings of the IEEE/CVF International Conference on Computer Vision},
  year = {2019},
  note = {arXiv:1906.02825}
}
)"},
      {"gradcam++ faithfulness",
       {},
       "Chattopadhay A, Sarkar A, Howlader P, Balasubramanian VN. Grad-CAM++: Generalized Gradient-based Visual "
       "Explanations for Deep Convolutional Networks. WACV 2018.",
       R"(@inproceedings{chattopadhay2018gradcampp,
  title = {Grad-{CAM}++: Generalized Gradient-Based Visual Explanations for Deep Convolutional Networks},
  author = {Chattopadhay, Aditya and Sarkar, Anirban and Howlader, Prantik and Balasubramanian, Vineeth N.},
  booktitle = {IEEE Winter Conference on Applications of Computer Vision},
  year = {2018}
}
)"},
      {"hirescam",
       {},
       "Draelos RL, Carin L. Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional neural "
       "networks. arXiv 2011.08891, 2020.",
       R"(@article{draelos2020hirescam,
  title = {Use {HiResCAM} instead of Grad-{CAM} for faithful explanations of convolutional neural networks},
  author = {Draelos, Rachel Lea and Carin, Lawrence},
  journal = {arXiv:2011.08891},
  year = {2020}
}
)"},
      {"layercam",
       {},
       "Jiang PT, Zhang CB, Hou Q, Cheng MM, Wei Y. LayerCAM: Exploring Hierarchical Class Activation Maps for "
       "Localization. IEEE Transactions on Image Processing 30, 2021.",
       R"(@article{jiang2021layercam,
  title = {{LayerCAM}: Exploring Hierarchical Class Activation Maps for Localization},
  author = {Jiang, Peng-Tao and Zhang, Chang-Bin and Hou, Qibin and Cheng, Ming-Ming and Wei, Yunchao},
  journal = {IEEE Transactions on Image Processing},
  volume = {30},
  year = {2021}
}
)"},
      {"ig xrai",
       {},
       "Sundararajan M, Taly A, Yan Q. Axiomatic Attribution for Deep Networks. ICML 2017.",
       R"(@inproceedings{sundararajan2017integratedgradients,
  title = {Axiomatic Attribution for Deep Networks},
  author = {Sundararajan, Mukund and Taly, Ankur and Yan, Qiqi},
  booktitle = {Proceedings of the International Conference on Machine Learning},
  year = {2017}
}
)"},
      {"xrai",
       {},
       "Felzenszwalb PF, Huttenlocher DP. Efficient Graph-Based Image Segmentation. International Journal of Computer "
       "Vision 59, 2004.",
       R"(@article{felzenszwalb2004segmentation,
  title = {Efficient Graph-Based Image Segmentation},
  author = {Felzenszwalb, Pedro F. and Huttenlocher, Daniel P.},
  journal = {International Journal of Computer Vision},
  volume = {59},
  year = {2004}
}
)"},
      {"gradient-x-input",
       {},
       "Shrikumar A, Greenside P, Shcherbina A, Kundaje A. Not Just a Black Box: Learning Important Features Through "
       "Propagating Activation Differences. arXiv 1605.01713, 2016.",
       R"(@article{shrikumar2016gradientinput,
  title = {Not Just a Black Box: Learning Important Features Through Propagating Activation Differences},
  author = {Shrikumar, Avanti and Greenside, Peyton and Shcherbina, Anna and Kundaje, Anshul},
  journal = {arXiv:1605.01713},
  year = {2016}
}
)"},
      {"smoothgrad",
       {},
       "Smilkov D, Thorat N, Kim B, Viégas F, Wattenberg M. SmoothGrad: removing noise by adding noise. arXiv "
       "1706.03825, 2017.",
       R"(@article{smilkov2017smoothgrad,
  title = {{SmoothGrad}: removing noise by adding noise},
  author = {Smilkov, Daniel and Thorat, Nikhil and Kim, Been and Vi{\'e}gas, Fernanda and Wattenberg, Martin},
  journal = {arXiv:1706.03825},
  year = {2017}
}
)"},
      {"guided-ig",
       {},
       "Kapishnikov A, Venugopalan S, Avci B, Wedin B, Terry M, Bolukbasi T. Guided Integrated Gradients: An Adaptive "
       "Path Method for Removing Noise. CVPR 2021.",
       R"(@inproceedings{kapishnikov2021guidedig,
  title = {Guided Integrated Gradients: An Adaptive Path Method for Removing Noise},
  author = {Kapishnikov, Andrei and Venugopalan, Subhashini and Avci, Besim and Wedin, Ben and Terry, Michael and Bolukbasi, Tolga},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2021}
}
)"},
      {"occlusion",
       {},
       "Zeiler MD, Fergus R. Visualizing and Understanding Convolutional Networks. ECCV 2014.",
       R"(@inproceedings{zeiler2014occlusion,
  title = {Visualizing and Understanding Convolutional Networks},
  author = {Zeiler, Matthew D. and Fergus, Rob},
  booktitle = {European Conference on Computer Vision},
  year = {2014}
}
)"},
      {"rise faithfulness",
       {},
       "Petsiuk V, Das A, Saenko K. RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018.",
       R"(@inproceedings{petsiuk2018rise,
  title = {{RISE}: Randomized Input Sampling for Explanation of Black-box Models},
  author = {Petsiuk, Vitali and Das, Abir and Saenko, Kate},
  booktitle = {Proceedings of the British Machine Vision Conference},
  year = {2018}
}
)"},
      {"class-attention",
       {},
       "Caron M, Touvron H, Misra I, Jégou H, Mairal J, Bojanowski P, Joulin A. Emerging Properties in Self-Supervised "
       "Vision Transformers. ICCV 2021.",
       R"(@inproceedings{caron2021dino,
  title = {Emerging Properties in Self-Supervised Vision Transformers},
  author = {Caron, Mathilde and Touvron, Hugo and Misra, Ishan and J{\'e}gou, Herv{\'e} and Mairal, Julien and Bojanowski, Piotr and Joulin, Armand},
  booktitle = {Proceedings of the IEEE/CVF International Conference on Computer Vision},
  year = {2021},
  note = {arXiv:2104.14294}
}
)"},
      {"attention-gradcam",
       {},
       "Chefer H, Gur S, Wolf L. Transformer Interpretability Beyond Attention Visualization. CVPR 2021.",
       R"(@inproceedings{chefer2021beyond,
  title = {Transformer Interpretability Beyond Attention Visualization},
  author = {Chefer, Hila and Gur, Shir and Wolf, Lior},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2021},
  note = {arXiv:2012.09838}
}
)"},
      {"rollout",
       {},
       "Abnar S, Zuidema W. Quantifying Attention Flow in Transformers. ACL 2020.",
       R"(@inproceedings{abnar2020rollout,
  title = {Quantifying Attention Flow in Transformers},
  author = {Abnar, Samira and Zuidema, Willem},
  booktitle = {Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics},
  year = {2020},
  note = {arXiv:2005.00928}
}
)"},
      {"chefer",
       {},
       "Chefer H, Gur S, Wolf L. Generic Attention-model Explainability for Interpreting Bi-Modal and Encoder-Decoder "
       "Transformers. ICCV 2021.",
       R"(@inproceedings{chefer2021generic,
  title = {Generic Attention-model Explainability for Interpreting Bi-Modal and Encoder-Decoder Transformers},
  author = {Chefer, Hila and Gur, Shir and Wolf, Lior},
  booktitle = {Proceedings of the IEEE/CVF International Conference on Computer Vision},
  year = {2021},
  note = {arXiv:2103.15679}
}
)"},
      {"legrad",
       {},
       "Bousselham W, Boggust A, Chaybouti S, Strobelt H, Kuehne H. LeGrad: An Explainability Method for Vision "
       "Transformers via Feature Formation Sensitivity. arXiv:2404.03214, 2024.",
       R"(@article{bousselham2024legrad,
  title = {{LeGrad}: An Explainability Method for Vision Transformers via Feature Formation Sensitivity},
  author = {Bousselham, Walid and Boggust, Angie and Chaybouti, Sofian and Strobelt, Hendrik and Kuehne, Hilde},
  journal = {arXiv preprint arXiv:2404.03214},
  year = {2024}
}
)"},
      {"contrastive-gradcam",
       {},
       "Prabhushankar M, Kwon G, Temel D, AlRegib G. Contrastive Explanations in Neural Networks. ICIP 2020.",
       R"(@inproceedings{prabhushankar2020contrastive,
  title = {Contrastive Explanations in Neural Networks},
  author = {Prabhushankar, Mohit and Kwon, Gukyeong and Temel, Dogancan and AlRegib, Ghassan},
  booktitle = {IEEE International Conference on Image Processing},
  year = {2020},
  note = {arXiv:2008.00178}
}
)"},
      {"idgi",
       {},
       "Yang R, Wang B, Bilgic M. IDGI: A Framework to Eliminate Explanation Noise from Integrated Gradients. CVPR "
       "2023.",
       R"(@inproceedings{yang2023idgi,
  title = {{IDGI}: A Framework to Eliminate Explanation Noise from Integrated Gradients},
  author = {Yang, Ruo and Wang, Binghui and Bilgic, Mustafa},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2023},
  note = {arXiv:2303.14242}
}
)"},
      {"gradient-shap",
       {},
       "Erion G, Janizek JD, Sturmfels P, Lundberg SM, Lee SI. Improving performance of deep learning models with "
       "axiomatic attribution priors and expected gradients. Nature Machine Intelligence 3, 2021.",
       R"(@article{erion2021expectedgradients,
  title = {Improving performance of deep learning models with axiomatic attribution priors and expected gradients},
  author = {Erion, Gabriel and Janizek, Joseph D. and Sturmfels, Pascal and Lundberg, Scott M. and Lee, Su-In},
  journal = {Nature Machine Intelligence},
  volume = {3},
  year = {2021},
  note = {arXiv:1906.10670}
}
)"},
      {"gradient-shap",
       {},
       "Lundberg SM, Lee SI. A Unified Approach to Interpreting Model Predictions. NeurIPS 2017.",
       R"(@inproceedings{lundberg2017shap,
  title = {A Unified Approach to Interpreting Model Predictions},
  author = {Lundberg, Scott M. and Lee, Su-In},
  booktitle = {Advances in Neural Information Processing Systems},
  volume = {30},
  year = {2017}
}
)"},
      {"blur-ig",
       {},
       "Xu S, Venugopalan S, Sundararajan M. Attribution in Scale and Space. CVPR 2020.",
       R"(@inproceedings{xu2020blurig,
  title = {Attribution in Scale and Space},
  author = {Xu, Shawn and Venugopalan, Subhashini and Sundararajan, Mukund},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2020},
  note = {arXiv:2004.03383}
}
)"},
      {"score-cam",
       {},
       "Wang H, Wang Z, Du M, Yang F, Zhang Z, Ding S, Mardziel P, Hu X. Score-CAM: Score-Weighted Visual Explanations "
       "for Convolutional Neural Networks. CVPR Workshops 2020.",
       R"(@inproceedings{wang2020scorecam,
  title = {{Score-CAM}: Score-Weighted Visual Explanations for Convolutional Neural Networks},
  author = {Wang, Haofan and Wang, Zifan and Du, Mengnan and Yang, Fan and Zhang, Zijian and Ding, Sirui and Mardziel, Piotr and Hu, Xia},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops},
  year = {2020},
  note = {arXiv:1910.01279}
}
)"},
      {"-",
       {Metric::PointingGame, Metric::PointingGame15},
       "Zhang J, Bargal SA, Lin Z, Brandt J, Shen X, Sclaroff S. Top-Down Neural Attention by Excitation Backprop. "
       "International Journal of Computer Vision 126, 2018.",
       R"(@article{zhang2018pointinggame,
  title = {Top-Down Neural Attention by Excitation Backprop},
  author = {Zhang, Jianming and Bargal, Sarah Adel and Lin, Zhe and Brandt, Jonathan and Shen, Xiaohui and Sclaroff, Stan},
  journal = {International Journal of Computer Vision},
  volume = {126},
  year = {2018}
}
)"},
      {"-",
       {Metric::RelevanceRankAccuracy},
       "Arras L, Osman A, Samek W. CLEVR-XAI: A benchmark dataset for the ground truth evaluation of neural network "
       "explanations. Information Fusion 81, 2022.",
       R"(@article{arras2022clevrxai,
  title = {{CLEVR-XAI}: A benchmark dataset for the ground truth evaluation of neural network explanations},
  author = {Arras, Leila and Osman, Ahmed and Samek, Wojciech},
  journal = {Information Fusion},
  volume = {81},
  year = {2022}
}
)"},
      {"-",
       {Metric::Correlation, Metric::Similarity, Metric::KullbackLeibler, Metric::NormalisedScanpath,
        Metric::FixationScanpath, Metric::FixationAuc, Metric::ShuffledAuc},
       "Bylinskii Z, Judd T, Oliva A, Torralba A, Durand F. What Do Different Evaluation Metrics Tell Us About "
       "Saliency Models? IEEE Transactions on Pattern Analysis and Machine Intelligence 41, 2019.",
       R"(@article{bylinskii2019metrics,
  title = {What Do Different Evaluation Metrics Tell Us About Saliency Models?},
  author = {Bylinskii, Zoya and Judd, Tilke and Oliva, Aude and Torralba, Antonio and Durand, Fr{\'e}do},
  journal = {IEEE Transactions on Pattern Analysis and Machine Intelligence},
  volume = {41},
  year = {2019}
}
)"},
      {"-",
       {Metric::InformationGain},
       "Kümmerer M, Wallis TSA, Bethge M. Information-theoretic model comparison unifies saliency metrics. PNAS 112, "
       "2015.",
       R"(@article{kummerer2015information,
  title = {Information-theoretic model comparison unifies saliency metrics},
  author = {K{\"u}mmerer, Matthias and Wallis, Thomas S. A. and Bethge, Matthias},
  journal = {Proceedings of the National Academy of Sciences},
  volume = {112},
  year = {2015}
}
)"},
      {"faithfulness",
       {},
       "Rong Y, Leemann T, Borisov V, Kasneci G, Kasneci E. A Consistent and Efficient Evaluation Strategy for "
       "Attribution Methods. ICML 2022.",
       R"(@inproceedings{rong2022road,
  title = {A Consistent and Efficient Evaluation Strategy for Attribution Methods},
  author = {Rong, Yao and Leemann, Tobias and Borisov, Vadim and Kasneci, Gjergji and Kasneci, Enkelejda},
  booktitle = {Proceedings of the International Conference on Machine Learning},
  year = {2022}
}
)"},
      {"edges randomisation",
       {},
       "Adebayo J, Gilmer J, Muelly M, Goodfellow I, Hardt M, Kim B. Sanity Checks for Saliency Maps. NeurIPS 2018.",
       R"(@inproceedings{adebayo2018sanity,
  title = {Sanity Checks for Saliency Maps},
  author = {Adebayo, Julius and Gilmer, Justin and Muelly, Michael and Goodfellow, Ian and Hardt, Moritz and Kim, Been},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2018}
}
)"},
      {"randomisation",
       {},
       "Wang Z, Bovik AC, Sheikh HR, Simoncelli EP. Image Quality Assessment: From Error Visibility to Structural "
       "Similarity. IEEE Transactions on Image Processing 13, 2004.",
       R"(@article{wang2004ssim,
  title = {Image Quality Assessment: From Error Visibility to Structural Similarity},
  author = {Wang, Zhou and Bovik, Alan C. and Sheikh, Hamid R. and Simoncelli, Eero P.},
  journal = {IEEE Transactions on Image Processing},
  volume = {13},
  year = {2004}
}
)"},
      {"centre",
       {},
       "Tatler BW. The central fixation bias in scene viewing: Selecting an optimal viewing position independently of "
       "motor biases and image feature distributions. Journal of Vision 7, 2007.",
       R"(@article{tatler2007central,
  title = {The central fixation bias in scene viewing: Selecting an optimal viewing position independently of motor biases and image feature distributions},
  author = {Tatler, Benjamin W.},
  journal = {Journal of Vision},
  volume = {7},
  year = {2007}
}
)"},
      {"people",
       {Metric::RankCorrelation},
       "Fel T, Felipe I, Linsley D, Serre T. Harmonizing the object recognition strategies of deep neural networks "
       "with "
       "humans. NeurIPS 2022.",
       R"(@inproceedings{fel2022harmonizing,
  title = {Harmonizing the object recognition strategies of deep neural networks with humans},
  author = {Fel, Thomas and Felipe, Ivan and Linsley, Drew and Serre, Thomas},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2022},
  note = {arXiv:2211.04533}
}
)"},
      {"stability",
       {},
       "Yeh CK, Hsieh CY, Suggala AS, Inouye DI, Ravikumar P. On the (In)fidelity and Sensitivity of Explanations. "
       "NeurIPS 2019.",
       R"(@inproceedings{yeh2019sensitivity,
  title = {On the (In)fidelity and Sensitivity of Explanations},
  author = {Yeh, Chih-Kuan and Hsieh, Cheng-Yu and Suggala, Arun Sai and Inouye, David I. and Ravikumar, Pradeep},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2019},
  note = {arXiv:1901.09392}
}
)"},
      {"errors",
       {},
       "Geirhos R, Meding K, Wichmann FA. Beyond accuracy: quantifying trial-by-trial behaviour of CNNs and humans by "
       "measuring error consistency. NeurIPS 2020.",
       R"(@inproceedings{geirhos2020errorconsistency,
  title = {Beyond accuracy: quantifying trial-by-trial behaviour of {CNNs} and humans by measuring error consistency},
  author = {Geirhos, Robert and Meding, Kristof and Wichmann, Felix A.},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2020},
  note = {arXiv:2006.16736}
}
)"},
  };
  return kPapers;
}

/// Whether `id` is one of the words.
bool holdsWord(std::string_view words, std::string_view id) {
  while (!words.empty()) {
    const auto end = words.find(' ');
    if (words.substr(0, end) == id) return true;
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
  return false;
}

bool isAbout(const Paper& paper, const std::vector<Technique>& techniques) {
  return std::any_of(techniques.begin(), techniques.end(),
                     [&](Technique t) { return holdsWord(paper.techniques, techniqueId(t)); });
}

std::vector<const Paper*> citedPapers(const std::vector<Technique>& techniques, Metric metric,
                                      const CitedChapters& chapters) {
  std::vector<const Paper*> cited;
  for (const Paper& paper : papers())
    if (paper.techniques.empty() || isAbout(paper, techniques) ||
        (chapters.faithfulness && holdsWord(paper.techniques, "faithfulness")) ||
        (chapters.randomisation && holdsWord(paper.techniques, "randomisation")) ||
        (chapters.people && holdsWord(paper.techniques, "people")) ||
        (chapters.errors && holdsWord(paper.techniques, "errors")) ||
        (chapters.stability && holdsWord(paper.techniques, "stability")) ||
        std::find(paper.metrics.begin(), paper.metrics.end(), metric) != paper.metrics.end())
      cited.push_back(&paper);
  return cited;
}

}  // namespace

std::vector<std::string> referencesOf(Technique technique) {
  std::vector<std::string> entries;
  for (const Paper& paper : papers())
    if (isAbout(paper, {technique})) entries.emplace_back(paper.entry);
  return entries;
}

std::vector<std::string> referencesOf(const std::vector<Technique>& techniques, Metric metric,
                                      const CitedChapters& chapters) {
  std::vector<std::string> entries;
  for (const Paper* paper : citedPapers(techniques, metric, chapters)) entries.emplace_back(paper->entry);
  return entries;
}

std::string referencesBib(const std::vector<Technique>& techniques, Metric metric, const CitedChapters& chapters) {
  std::string text = "@software{sightline,\n  title = {Sightline},\n  version = {" + std::string(programVersion()) +
                     "},\n  author = {{The Sightline maintainers}}\n}\n";
  for (const Paper* paper : citedPapers(techniques, metric, chapters)) text += '\n' + std::string(paper->bibtex);
  return text;
}

}  // namespace sightline
