// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bibliography.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/version.h"

namespace sightline {
namespace {

struct Reference {
  std::string_view technique;  ///< id; empty: always cited
  std::string_view entry;
};

/// In the order in which they are written. One paper may stand for several techniques.
constexpr std::array kReferences{
    Reference{"", R"(@inproceedings{morrison2023sharedinterestsometimes,
  title = {Shared Interest...Sometimes: Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques},
  author = {Morrison, Katelyn and Mehra, Ankita and Perer, Adam},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops},
  year = {2023}
}
)"},
    Reference{"", R"(@inproceedings{boggust2022sharedinterest,
  title = {Shared Interest: Measuring Human-{AI} Alignment to Identify Recurring Patterns in Model Behavior},
  author = {Boggust, Angie and Hoover, Benjamin and Satyanarayan, Arvind and Strobelt, Hendrik},
  booktitle = {Proceedings of the CHI Conference on Human Factors in Computing Systems},
  year = {2022},
  note = {arXiv:2107.09234}
}
)"},
    Reference{"gradcam", R"(@inproceedings{selvaraju2017gradcam,
  title = {Grad-{CAM}: Visual Explanations from Deep Networks via Gradient-based Localization},
  author = {Selvaraju, Ramprasaath R. and Cogswell, Michael and Das, Abhishek and Vedantam, Ramakrishna and Parikh, Devi and Batra, Dhruv},
  booktitle = {Proceedings of the IEEE International Conference on Computer Vision},
  year = {2017}
}
)"},
    Reference{"xrai", R"(@inproceedings{kapishnikov2019xrai,
  title = {{XRAI}: Better Attributions Through Regions},
  author = {Kapishnikov, Andrei and Bolukbasi, Tolga and Vi{\'e}gas, Fernanda and Terry, Michael},
  booktitle = {Proceedings of the IEEE/CVF International Conference on Computer Vision},
  year = {2019},
  note = {arXiv:1906.02825}
}
)"},
    Reference{"gradcam++", R"(@inproceedings{chattopadhay2018gradcampp,
  title = {Grad-{CAM}++: Generalized Gradient-Based Visual Explanations for Deep Convolutional Networks},
  author = {Chattopadhay, Aditya and Sarkar, Anirban and Howlader, Prantik and Balasubramanian, Vineeth N.},
  booktitle = {IEEE Winter Conference on Applications of Computer Vision},
  year = {2018}
}
)"},
    Reference{"hirescam", R"(@article{draelos2020hirescam,
  title = {Use {HiResCAM} instead of Grad-{CAM} for faithful explanations of convolutional neural networks},
  author = {Draelos, Rachel Lea and Carin, Lawrence},
  journal = {arXiv:2011.08891},
  year = {2020}
}
)"},
    Reference{"layercam", R"(@article{jiang2021layercam,
  title = {{LayerCAM}: Exploring Hierarchical Class Activation Maps for Localization},
  author = {Jiang, Peng-Tao and Zhang, Chang-Bin and Hou, Qibin and Cheng, Ming-Ming and Wei, Yunchao},
  journal = {IEEE Transactions on Image Processing},
  volume = {30},
  year = {2021}
}
)"},
    Reference{"ig xrai", R"(@inproceedings{sundararajan2017integratedgradients,
  title = {Axiomatic Attribution for Deep Networks},
  author = {Sundararajan, Mukund and Taly, Ankur and Yan, Qiqi},
  booktitle = {Proceedings of the International Conference on Machine Learning},
  year = {2017}
}
)"},
    Reference{"gradient-x-input", R"(@article{shrikumar2016gradientinput,
  title = {Not Just a Black Box: Learning Important Features Through Propagating Activation Differences},
  author = {Shrikumar, Avanti and Greenside, Peyton and Shcherbina, Anna and Kundaje, Anshul},
  journal = {arXiv:1605.01713},
  year = {2016}
}
)"},
    Reference{"smoothgrad", R"(@article{smilkov2017smoothgrad,
  title = {{SmoothGrad}: removing noise by adding noise},
  author = {Smilkov, Daniel and Thorat, Nikhil and Kim, Been and Vi{\'e}gas, Fernanda and Wattenberg, Martin},
  journal = {arXiv:1706.03825},
  year = {2017}
}
)"},
    Reference{"guided-ig", R"(@inproceedings{kapishnikov2021guidedig,
  title = {Guided Integrated Gradients: An Adaptive Path Method for Removing Noise},
  author = {Kapishnikov, Andrei and Venugopalan, Subhashini and Avci, Besim and Wedin, Ben and Terry, Michael and Bolukbasi, Tolga},
  booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2021}
}
)"},
    Reference{"occlusion", R"(@inproceedings{zeiler2014occlusion,
  title = {Visualizing and Understanding Convolutional Networks},
  author = {Zeiler, Matthew D. and Fergus, Rob},
  booktitle = {European Conference on Computer Vision},
  year = {2014}
}
)"},
    Reference{"rise", R"(@inproceedings{petsiuk2018rise,
  title = {{RISE}: Randomized Input Sampling for Explanation of Black-box Models},
  author = {Petsiuk, Vitali and Das, Abir and Saenko, Kate},
  booktitle = {Proceedings of the British Machine Vision Conference},
  year = {2018}
}
)"},
};

/// Whether `id` is one of the words.
bool holdsWord(std::string_view words, std::string_view id) {
  while (!words.empty()) {
    const auto end = words.find(' ');
    if (words.substr(0, end) == id) return true;
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
  return false;
}

}  // namespace

std::string referencesBib(const std::vector<Technique>& techniques) {
  std::string text = "@software{sightline,\n  title = {Sightline},\n  version = {" + std::string(programVersion()) +
                     "},\n  author = {{The Sightline maintainers}}\n}\n";
  for (const Reference& reference : kReferences)
    if (reference.technique.empty() || std::any_of(techniques.begin(), techniques.end(), [&](Technique t) {
          return holdsWord(reference.technique, techniqueId(t));
        }))
      text += '\n' + std::string(reference.entry);
  return text;
}

}  // namespace sightline
